// Tries to start with each of the S3 settings in a JSON array, and prints how each was refused, as JSON.
// It is a separate process because under Jest the SDK does not recognise errors of Node and drops their codes.
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
