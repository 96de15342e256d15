import { parentPort, workerData } from 'node:worker_threads'
import { addToRollup, emptyRollup } from 'disclosure-report'
import { reports } from './reports.mjs'

// The accumulator is plain JSON, so it can be posted as it is.
parentPort.postMessage(addToRollup(emptyRollup(), reports(workerData.from, workerData.to)))
