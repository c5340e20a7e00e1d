// Stores so many bytes in the local storage of a folder and prints what became of it: put-object.process.cjs FOLDER BYTES
const { Readable } = require('node:stream');
const { LocalStorage } = require('../../dist/src/platform/storage/local-storage');

const [folder, size] = process.argv.slice(2);
const storage = new LocalStorage(folder);
storage
  .prepare()
  .then(() => storage.put('uploads/a', Readable.from([Buffer.alloc(Number(size))])))
  .then(
    (stored) => console.log(JSON.stringify(stored)),
    (error) =>
      console.log(JSON.stringify({ code: error.code, status: error.status, transient: error.transient })),
  );
