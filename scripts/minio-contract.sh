#!/usr/bin/env bash
# Runs the contract suite of the storage against a real MinIO, the one of docker-compose.yml, and takes it down again:
#   scripts/minio-contract.sh
# Needs Docker with Compose, and the packages of this repository installed.
set -euo pipefail
cd "$(dirname "$0")/.."

export COMPOSE_PROJECT_NAME=planbill-minio-contract
# Compose wants the passwords of all services, whichever it starts.
export POSTGRES_PASSWORD=unused S3_ACCESS_KEY_ID=planbill S3_SECRET_ACCESS_KEY=planbill-contract
ports=$(mktemp)
printf 'services:\n  minio:\n    ports: ["127.0.0.1::9000"]\n' > "$ports"
compose() { docker compose -f docker-compose.yml -f "$ports" --project-directory . "$@"; }
trap 'compose down --volumes --timeout 5; rm -f "$ports"' EXIT

compose up --detach --wait minio
PLANBILL_TEST_S3_ENDPOINT="http://$(compose port minio 9000)"
export PLANBILL_TEST_S3_ENDPOINT
export PLANBILL_TEST_S3_ACCESS_KEY_ID=$S3_ACCESS_KEY_ID
export PLANBILL_TEST_S3_SECRET_ACCESS_KEY=$S3_SECRET_ACCESS_KEY

npm run --silent build
npx jest test/contracts/storage --selectProjects service
