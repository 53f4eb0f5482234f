/** Whole numbers below 2^32 by their places, 0 where none was put: hundreds of thousands, apart from what V8 collects. */
export class GrowingNumbers {
  private values = new Uint32Array(64);
  /** one more than the last place where a number was put */
  length = 0;

  get(place: number): number {
    return this.values[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.values.length) {
      const grown = new Uint32Array(Math.max(2 * this.values.length, place + 1));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[place] = value;
    this.length = Math.max(this.length, place + 1);
  }

  /** Of all places up to the last one. */
  all(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
