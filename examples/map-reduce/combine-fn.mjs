import { requireForSerialization } from 'apache-beam/serialization'
import { addToRollup, emptyRollup, mergeRollups, reportSchema } from 'disclosure-report'

/**
 * The roll-up as a Beam CombineFn. Elements are reports as JSON (`ReportInput`): what files and queues hold, and what
 * the engine can encode. Accumulators are plain JSON already.
 */
export const rollupCombineFn = {
  createAccumulator: emptyRollup,
  addInput: (accumulator, json) => addToRollup(accumulator, reportSchema.parse(json)),
  mergeAccumulators: (accumulators) => [...accumulators].reduce(mergeRollups, emptyRollup()),
  extractOutput: (accumulator) => accumulator,
}

// Beam sends functions to its workers by name if their module is registered, and by their source otherwise.
requireForSerialization('rollup-combine-fn', { rollupCombineFn, ...rollupCombineFn })
