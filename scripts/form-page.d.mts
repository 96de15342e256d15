import type * as library from '../src/index.js'

export function formPage(exports: typeof library): string
