// Tries to start on each of the S3 settings in the JSON array it is given, and prints how each was refused, as JSON.
// A process of its own: under Jest the SDK does not know the errors of Node for errors, and drops their codes.
const { S3Storage } = require('../../dist/src/platform/storage/s3-storage');

const refusal = (settings) =>
  new S3Storage(settings).prepare().then(
    () => null,
    (error) => ({ code: error.code, message: error.message }),
  );

Promise.all(JSON.parse(process.argv[2]).map(refusal)).then((refusals) => {
  console.log(JSON.stringify(refusals));
  process.exit(0);
});
