// Property tests try the same cases in every run, so that a change is judged by what it changed.
// FC_SEED=$RANDOM npm test explores others; a failure prints its seed and the smallest case.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20261120) });
