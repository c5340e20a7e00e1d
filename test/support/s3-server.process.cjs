// An S3 server in its own process, because it needs OpenSSL's legacy provider.
// usage: node --openssl-legacy-provider s3-server.process.cjs OPTIONS → prints its port
// OPTIONS, JSON: directory; port, 0 takes a free one; key and cert, PEM, for TLS.
// This file corrects where it differs from real S3 servers.
const { createHash, randomUUID } = require('node:crypto');
const { promises: fs } = require('node:fs');
const path = require('node:path');
const S3rver = require('@20minutes/s3rver');
const S3Object = require('@20minutes/s3rver/lib/models/object');
const v4 = require('@20minutes/s3rver/lib/signature/v4');
const Store = require('@20minutes/s3rver/lib/stores/filesystem');

// The SDK requests a bucket as /bucket/ and signs that, but this server drops the slash when it checks the signature.
// A bucket in the host name is not part of the signed path. In a query, !'()* are signed encoded.
const { getStringToSign } = v4;
v4.getStringToSign = (canonical, request) => {
  const [, bucket, key = ''] = /^\/([^/]*)\/?(.*)$/.exec(canonical.uri);
  const inHost = bucket !== '' && canonical.headers.host.startsWith(`${bucket}.`);
  const uri = inHost ? `/${key}` : key === '' && bucket !== '' ? `/${bucket}/` : canonical.uri;
  const querystring = canonical.querystring.replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return getStringToSign({ ...canonical, uri, querystring }, request);
};

// Real servers store an object whole or not at all. This server writes it in place.
const { putContent, getObject } = Store.prototype;
Store.prototype.putContent = async function (target, content) {
  const aside = `${target}.${randomUUID()}`;
  try {
    const written = await putContent.call(this, aside, content);
    await fs.rename(aside, target);
    return written;
  } finally {
    await fs.rm(aside, { force: true });
  }
};

// This server takes a range that ends at byte 0 for one without an end; an object is not falsy. For an empty object
// it announces a body of one byte.
Store.prototype.getObject = async function (bucket, key, options = {}) {
  const end = options.end === 0 ? Object(0) : options.end;
  const object = await getObject.call(this, bucket, key, { ...options, end });
  if (object?.range && object.size === 0) {
    object.content?.destroy();
    object.content = null;
  }
  return object;
};

/** Paths of all files of the objects. Unfinished uploads come and go meanwhile, which must not break a listing. */
async function filesBelow(folder, below = '') {
  const entries = await fs.readdir(path.join(folder, below), { withFileTypes: true });
  const found = entries
    .filter(({ name }) => name !== '._S3rver_uploads')
    .map((entry) => {
      const file = path.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(folder, file) : [file];
    });
  return (await Promise.all(found)).flat();
}

// This server lists folder by folder. S3 lists in the byte order of whole keys: a-b comes before a/b.
Store.prototype.listObjects = async function (bucket, { prefix = '', startAfter = '', maxKeys = 1000 }) {
  const suffix = '._S3rver_object';
  const files = await filesBelow(this.getBucketPath(bucket));
  const keys = files
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((key) => key.startsWith(prefix) && key > startAfter)
    .sort();
  const found = await Promise.all(
    keys.slice(0, maxKeys).map(async (key) => {
      const metadata = await this.getMetadata(bucket, key).catch(() => null);
      return metadata && new S3Object(bucket, key, null, metadata);
    }),
  );
  return { objects: found.filter(Boolean), commonPrefixes: [], isTruncated: keys.length > maxKeys };
};

// This server hashes all parts again when it joins them. S3 hashes the hashes of the parts.
Store.prototype.putObjectMultipart = async function (bucket, uploadId, parts) {
  const folder = path.join(this.getResourcePath(bucket, undefined, 'uploads'), uploadId);
  const joined = path.join(folder, 'joined');
  const out = await fs.open(joined, 'w');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  for (const { number } of parts) {
    const part = await fs.open(path.join(folder, `${number}`));
    for (let read; (read = await part.read(buffer)).bytesRead > 0;)
      await out.write(buffer, 0, read.bytesRead);
    await part.close();
  }
  await out.close();
  const key = await fs.readFile(path.join(folder, 'key'), 'utf8');
  const metadata = JSON.parse(await fs.readFile(path.join(folder, 'metadata'), 'utf8'));
  const { size } = await fs.stat(joined);
  const md5 = createHash('md5')
    .update(Buffer.from(parts.map(({ etag }) => etag).join(''), 'hex'))
    .digest('hex');
  const target = this.getResourcePath(bucket, key, 'object');
  await fs.mkdir(path.dirname(target), { recursive: true });
  await fs.rename(joined, target);
  await this.putMetadata(bucket, key, metadata, `${md5}-${parts.length}`);
  await fs.rm(folder, { recursive: true });
  return { size, md5: `${md5}-${parts.length}` };
};

// This server removes folders that were empty a moment before, including objects stored there since.
Store.prototype.deleteObject = async function (bucket, key) {
  for (const resource of ['object', 'object.md5', 'metadata.json'])
    await fs.rm(this.getResourcePath(bucket, key, resource), { force: true });
};

/** Lists and aborts unfinished uploads, which this server does not support. */
async function unfinishedUploads(ctx, next) {
  const [, bucket] = ctx.path.split('/');
  const folder = ctx.store.getResourcePath(bucket, undefined, 'uploads');
  if (ctx.method === 'DELETE' && ctx.query.uploadId !== undefined) {
    await fs.rm(path.join(folder, path.basename(ctx.query.uploadId)), { recursive: true, force: true });
    ctx.status = 204;
  } else if (ctx.method === 'GET' && ctx.query.uploads !== undefined) {
    const ids = await fs.readdir(folder).catch(() => []);
    const found = await Promise.all(
      ids.map(async (UploadId) => {
        const file = path.join(folder, UploadId, 'key');
        try {
          const { mtime } = await fs.stat(file);
          return { Key: await fs.readFile(file, 'utf8'), UploadId, Initiated: mtime.toISOString() };
        } catch (error) {
          // It begins or ends just now.
          if (error.code !== 'ENOENT') throw error;
          return null;
        }
      }),
    );
    const Upload = found.filter(Boolean);
    ctx.body = { ListMultipartUploadsResult: { Bucket: bucket, IsTruncated: false, Upload } };
  } else {
    await next();
  }
}

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  resetOnClose: false,
  // Host names are BUCKET.s3.localhost.
  serviceEndpoint: 'localhost',
  vhostBuckets: false,
  ...JSON.parse(process.argv[2]),
});
server.middleware.splice(-1, 0, unfinishedUploads);
server.run().then(({ port }) => console.log(port));
process.on('disconnect', () => process.exit(0));
