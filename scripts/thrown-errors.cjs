/**
 * A plugin of the Nest compiler: fills `THROWN_ERRORS` in src/app/problem-examples/thrown-errors.ts with every error that the
 * source makes, `new SomeError('code', detail, { message })`, so that the OpenAPI document can show each message
 * as it is. What is computed stands as `${expression}`.
 */
const { relative } = require('node:path');
const ts = require('typescript');

exports.before = (_options, program) => (context) => (sourceFile) => {
  if (!sourceFile.fileName.endsWith('src/app/problem-examples/thrown-errors.ts')) return sourceFile;
  const json = JSON.stringify(collect(program));
  const visit = (node) =>
    ts.isVariableDeclaration(node) && node.name.getText(sourceFile) === 'THROWN_ERRORS'
      ? context.factory.updateVariableDeclaration(node, node.name, undefined, undefined, parse(context, json))
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(sourceFile, visit);
};

function parse({ factory }, json) {
  const call = factory.createPropertyAccessExpression(factory.createIdentifier('JSON'), 'parse');
  return factory.createCallExpression(call, undefined, [factory.createStringLiteral(json)]);
}

function collect(program) {
  program.getTypeChecker(); // links each node to its parent, which getText needs
  const sources = program
    .getSourceFiles()
    .filter(
      ({ fileName }) => /\/src\/.*\.ts$/.test(fileName) && !/\.(spec|d)\.ts$|node_modules/.test(fileName),
    );
  const statuses = Object.assign({}, ...sources.map(statusesIn));
  return sources.flatMap((source) => errorsIn(source, statuses)).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Class → status, from `super(code, 409, …)`. */
function statusesIn(source) {
  const statuses = {};
  walk(source, (node) => {
    if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith('Error')) return;
    walk(node, (inner) => {
      if (!ts.isCallExpression(inner) || inner.expression.kind !== ts.SyntaxKind.SuperKeyword) return;
      const status = inner.arguments[1];
      if (status && ts.isNumericLiteral(status)) statuses[node.name.text] = Number(status.text);
    });
  });
  return statuses;
}

function errorsIn(source, statuses) {
  const errors = [];
  walk(source, (node) => {
    if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return;
    const made = errorOf(node.expression.text, [...(node.arguments ?? [])], statuses);
    if (made)
      errors.push(...made.map((each) => ({ ...each, file: relative(process.cwd(), source.fileName) })));
  });
  return errors;
}

function errorOf(type, args, statuses) {
  if (type === 'NotFoundError') {
    const detail = `There is no ${textOf(args[0])} with this id.`;
    return [{ code: 'not_found', status: 404, detail, message: messageOf(args[1]) }];
  }
  const ownStatus = type === 'PlanbillError' ? Number(args[1]?.getText()) : statuses[type];
  if (!args[0] || !ownStatus) return null;
  const [detail, options] = type === 'PlanbillError' ? args.slice(2) : args.slice(1);
  const codes = ts.isConditionalExpression(args[0]) ? [args[0].whenTrue, args[0].whenFalse] : [args[0]];
  if (!detail || !codes.every(ts.isStringLiteral)) return null;
  const message = messageOf(options);
  return codes.map((code, at) => ({
    code: code.text,
    status: ownStatus,
    detail: textOf(detail, codes.length > 1 && at === 0),
    message,
  }));
}

/** The third argument is a text, or an object with a message. */
function messageOf(options) {
  if (!options) return null;
  if (!ts.isObjectLiteralExpression(options)) return textOf(options);
  const found = options.properties.find((each) => each.name?.getText() === 'message');
  if (!found) return null;
  return textOf(ts.isPropertyAssignment(found) ? found.initializer : found.name);
}

/** A template keeps its expressions; of two branches the first serves only where the code is its own. */
function textOf(node, first = false) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, first);
  if (ts.isConditionalExpression(node)) return textOf(first ? node.whenTrue : node.whenFalse, first);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map((span) => hole(span.expression) + span.literal.text);
    return node.head.text + spans.join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return textOf(node.left) + textOf(node.right);
  }
  const constant = ts.isIdentifier(node) ? textConstant(node) : undefined;
  return constant ? textOf(constant) : hole(node);
}

/** What a `const` of the same function was set to, where that is a text. */
function textConstant(identifier) {
  let scope = identifier.parent;
  while (scope && !ts.isBlock(scope)) scope = scope.parent;
  const declared = scope?.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === identifier.text)?.initializer;
  return declared && (ts.isStringLiteralLike(declared) || ts.isTemplateExpression(declared))
    ? declared
    : undefined;
}

function hole(expression) {
  return '${' + expression.getText().replace(/\s+/g, ' ') + '}';
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
