import type * as library from '../src/index.js'

export function conformanceFiles(exports: typeof library): readonly (readonly [name: string, text: string])[]
