import fc from 'fast-check';

const codePoint = fc.oneof(fc.integer({ max: 0xd7ff, min: 0 }), fc.integer({ min: 0xe000, max: 0x10ffff }));

/** Text of any code points. fast-check's own unit `binary` makes a table of all of them first, which takes a second. */
export function anyText(lengths: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: codePoint.map((code) => String.fromCodePoint(code)) });
}
