/**
 * A plugin of the Nest compiler: the doc comment of a class in a `*.dto.ts` file becomes the description of its
 * schema in the OpenAPI document. @nestjs/swagger's own plugin does so for properties, not for classes.
 */
const ts = require('typescript');

/** The metadata that `@ApiSchema({ description })` writes. */
const KEY = 'swagger/apiSchema';

exports.before = () => (context) => (sourceFile) => {
  if (!sourceFile.fileName.endsWith('.dto.ts')) return sourceFile;
  const statements = sourceFile.statements.flatMap((statement) => {
    const description = ts.isClassDeclaration(statement) && statement.name ? commentOf(statement) : '';
    return description
      ? [statement, describe(context.factory, statement.name.text, description)]
      : [statement];
  });
  return context.factory.updateSourceFile(sourceFile, statements);
};

function commentOf(node) {
  const comment = ts.getJSDocCommentsAndTags(ts.getOriginalNode(node)).find(ts.isJSDoc)?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** `Reflect.defineMetadata(KEY, [{ description }], Name)` */
function describe(factory, name, description) {
  const options = factory.createObjectLiteralExpression([
    factory.createPropertyAssignment('description', factory.createStringLiteral(description)),
  ]);
  const define = factory.createPropertyAccessExpression(
    factory.createIdentifier('Reflect'),
    'defineMetadata',
  );
  const args = [
    factory.createStringLiteral(KEY),
    factory.createArrayLiteralExpression([options]),
    factory.createIdentifier(name),
  ];
  return factory.createExpressionStatement(factory.createCallExpression(define, undefined, args));
}
