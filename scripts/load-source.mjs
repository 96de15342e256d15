import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The library as it stands in src, without a build (`index`, `read`): for the scripts that write pages and data from it. */
export async function loadSource(entry = 'index') {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    write: false,
  })
  const [{ text }] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
}
