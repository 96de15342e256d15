import type { AxisNode, Block, Form, TableSection } from './form.js'

type Join<Head extends string, Tail extends string> = Head extends ''
  ? Tail
  : Tail extends ''
    ? Head
    : `${Head}.${Tail}`

type KeyOf<Node> = Node extends { readonly key: infer Key extends string } ? Key : ''

/** The addresses of the leaves of an axis, relative to its table. */
type LeafPaths<Nodes extends readonly AxisNode[]> = {
  [Index in keyof Nodes]: Nodes[Index] extends {
    readonly children: infer Children extends readonly AxisNode[]
  }
    ? Join<KeyOf<Nodes[Index]>, LeafPaths<Children>>
    : KeyOf<Nodes[Index]>
}[number]

/** The addresses of the leaves whose figures are of one kind. */
type LeafPathsOfKind<Nodes extends readonly AxisNode[], Kind> = {
  [Index in keyof Nodes]: Nodes[Index] extends {
    readonly children: infer Children extends readonly AxisNode[]
  }
    ? LeafPathsOfKind<Children, Kind> extends infer Inner extends string
      ? [Inner] extends [never]
        ? never
        : Join<KeyOf<Nodes[Index]>, Inner>
      : never
    : Nodes[Index] extends { readonly kind: Kind }
      ? KeyOf<Nodes[Index]>
      : never
}[number]

type BlockPaths<B extends Block> = Join<LeafPaths<B['rows']>, LeafPaths<B['columns']>>

type BlocksPaths<Blocks extends readonly Block[]> = {
  [Index in keyof Blocks]: BlockPaths<Blocks[Index]>
}[number]

type BlocksPathsOfKind<Blocks extends readonly Block[], Kind> = {
  [Index in keyof Blocks]: Join<
    LeafPaths<Blocks[Index]['rows']>,
    LeafPathsOfKind<Blocks[Index]['columns'], Kind>
  >
}[number]

type Tables<F extends Form> = Extract<F['sections'][number], TableSection>

/** The addresses of every figure of a form: section, row, column, joined by dots. */
export type CellPathsOf<F extends Form> =
  Tables<F> extends infer Table
    ? Table extends TableSection
      ? Join<Table['key'], BlocksPaths<Table['blocks']>>
      : never
    : never

/** The addresses of the figures of one kind. */
export type CellPathsOfKind<F extends Form, Kind> =
  Tables<F> extends infer Table
    ? Table extends TableSection
      ? Join<Table['key'], BlocksPathsOfKind<Table['blocks'], Kind>>
      : never
    : never

type Head<Path extends string> = Path extends `${infer First}.${string}` ? First : Path

type Rest<Path extends string, First extends string> = Path extends `${First}.${infer Tail}` ? Tail : never

/** The nested object that a set of addresses spans, with `Amount` at the addresses of amounts and `Count` elsewhere. */
export type FigureTree<Path extends string, AmountPath extends string, Count, Amount> = {
  readonly [First in Head<Path>]: [Rest<Path, First>] extends [never]
    ? First extends AmountPath
      ? Amount
      : Count
    : FigureTree<Rest<Path, First>, Rest<AmountPath, First>, Count, Amount>
}
