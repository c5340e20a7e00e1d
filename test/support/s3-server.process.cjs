// A server that speaks the S3 protocol, as a process of its own: it needs OpenSSL's legacy provider.
// usage: node --openssl-legacy-provider s3-server.process.cjs FOLDER → prints its port
const S3rver = require('@20minutes/s3rver');
const v4 = require('@20minutes/s3rver/lib/signature/v4');

// The SDK asks for a bucket as /bucket/ and signs that; this server forgets the slash when it checks.
const { getStringToSign } = v4;
v4.getStringToSign = (canonical, request) =>
  getStringToSign(
    /^\/[^/]+$/.test(canonical.uri) ? { ...canonical, uri: `${canonical.uri}/` } : canonical,
    request,
  );

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: process.argv[2],
  resetOnClose: false,
});
server.run().then(({ port }) => console.log(port));
process.on('disconnect', () => process.exit(0));
