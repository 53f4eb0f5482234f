/** Small changes of a TypeScript module, each of which some test should notice. */
import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

const OPERATORS = new Map([
  [Kind.LessThanToken, ['<=', '>=']],
  [Kind.LessThanEqualsToken, ['<']],
  [Kind.GreaterThanToken, ['>=', '<=']],
  [Kind.GreaterThanEqualsToken, ['>']],
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.PlusToken, ['-']],
  [Kind.MinusToken, ['+']],
  [Kind.AsteriskToken, ['/']],
  [Kind.SlashToken, ['*']],
  [Kind.PercentToken, ['*']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
  [Kind.AmpersandToken, ['|']],
  [Kind.BarToken, ['&']],
  [Kind.CaretToken, ['&']],
  [Kind.LessThanLessThanToken, ['>>']],
  [Kind.GreaterThanGreaterThanToken, ['<<']],
  [Kind.GreaterThanGreaterThanGreaterThanToken, ['<<']],
  [Kind.PlusEqualsToken, ['-=']],
  [Kind.MinusEqualsToken, ['+=']],
  [Kind.AmpersandAmpersandEqualsToken, ['||=']],
  [Kind.BarBarEqualsToken, ['&&=']],
]);

const METHODS = new Map(
  Object.entries({ every: 'some', some: 'every', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' }),
);

/** Calls that may be left out: `list.sort()` becomes `list`. */
const DROPPED = new Set(['sort', 'toSorted', 'filter', 'slice', 'reverse', 'trunc']);

/**
 * @param {string} file its name, for the compiler
 * @param {string} source its text
 * @returns {{ start: number, end: number, text: string, line: number, change: string }[]} in the order of the source
 */
export function mutantsOf(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const change = (start, end, text) => {
    const line = tree.getLineAndCharacterOfPosition(start).line;
    const from = tree.getPositionOfLineAndCharacter(line, 0);
    const until = source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end);
    const one = (lines) => lines.replace(/\s+/g, ' ').trim();
    const [before, after] = [
      one(source.slice(from, until)),
      one(source.slice(from, start) + text + source.slice(end, until)),
    ];
    mutants.push({ start, end, text, line: line + 1, change: `${before} => ${after}` });
  };
  const replace = (node, text) => change(node.getStart(), node.end, text);

  const visit = (node) => {
    // Types are gone at run time; what an error says is not what these mutants are about.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isThrowStatement(node)) return replace(node, ';');
    if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)) replace(node, ';');
    if (ts.isBinaryExpression(node)) {
      for (const text of OPERATORS.get(node.operatorToken.kind) ?? []) replace(node.operatorToken, text);
      if (node.operatorToken.kind === Kind.QuestionQuestionToken) replace(node, node.left.getText());
    }
    if (ts.isPrefixUnaryExpression(node)) {
      const { operator, operand } = node;
      if (operator === Kind.ExclamationToken || operator === Kind.MinusToken) replace(node, operand.getText());
      if (operator === Kind.PlusPlusToken) replace(node, `--${operand.getText()}`);
    }
    if (ts.isPostfixUnaryExpression(node)) {
      replace(node, node.operand.getText() + (node.operator === Kind.PlusPlusToken ? '--' : '++'));
    }
    if (ts.isNumericLiteral(node)) replace(node, String(Number(node.text) + 1));
    if (ts.isBigIntLiteral(node)) replace(node, `${BigInt(node.text.replace(/n$/, '')) + 1n}n`);
    if (node.kind === Kind.TrueKeyword) replace(node, 'false');
    if (node.kind === Kind.FalseKeyword) replace(node, 'true');
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      replace(condition, 'true');
      replace(condition, 'false');
    }
    if (ts.isReturnStatement(node) && node.expression === undefined) replace(node, ';');
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (METHODS.has(name.text)) replace(name, METHODS.get(name.text));
      if (DROPPED.has(name.text))
        replace(node, name.text === 'trunc' ? node.arguments[0].getText() : expression.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}
