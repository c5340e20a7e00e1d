#!/bin/sh
# Writes all that training needs into a folder: generate.sh FOLDER. Run it in the root of the repository after a build.
set -e
mkdir -p "$1"
node scripts/run-typescript.cjs training/plans.cjs "$1/train.jsonl" 5000000 2000
node scripts/run-typescript.cjs training/plans.cjs "$1/measured.jsonl" 7000000 16
node scripts/run-typescript.cjs training/pages.cjs "$1/pages" 6000000 150
