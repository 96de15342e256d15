import type { AxisNode, Block, CellKind, Form, Label, TableSection, TableSectionKey } from './form.js'

/** One figure of a form: where it stands and what it holds. */
export interface FormCell {
  /** Position among the figures of the form, in printed order. */
  readonly index: number
  readonly path: string
  readonly kind: CellKind
  readonly section: TableSection
  readonly block: Block
  /** Position of the block in its section. */
  readonly blockIndex: number
  /** Row headings from the outermost group to the row itself. */
  readonly rowNodes: readonly AxisNode[]
  /** Column headings from the outermost group to the column itself. */
  readonly columnNodes: readonly AxisNode[]
  readonly rowPath: string
  readonly columnPath: string
}

/**
 * A relation between figures of one report: the cells on the left add up to those on the right. Cells are positions
 * in the form's list of cells.
 */
export interface Relation {
  readonly rule: string
  /** What sets this instance apart from the others of its rule: the address of the row, column or group. */
  readonly instance: string
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Figures that stand in one object of the report: the way to the object and the names in it. */
export interface FigureGroup {
  readonly parents: readonly string[]
  readonly keys: readonly string[]
  /** Position of each name's figure in the form's list of cells. */
  readonly indexes: readonly number[]
}

/** What follows from the declaration of a form, worked out once. */
export interface FormPlan {
  readonly form: Form
  readonly cells: readonly FormCell[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly groups: readonly FigureGroup[]
  readonly relations: readonly Relation[]
}

const plans = /* @__PURE__ */ new WeakMap<Form, FormPlan>()

/** The cells, groups and relations of a form. Worked out at the first call and kept. */
export function planOf(form: Form): FormPlan {
  let plan = plans.get(form)
  if (plan === undefined) {
    plan = makePlan(form)
    plans.set(form, plan)
  }
  return plan
}

/** The table sections of a form, in printed order. */
export function tablesOf(form: Form): readonly TableSection[] {
  return form.sections.filter((section) => section.kind === 'table')
}

/** One of the sections of a form that are tables. */
export function tableSectionOf(form: Form, key: TableSectionKey): TableSection {
  return tablesOf(form).find((section) => section.key === key)!
}

/** An axis unfolded: each leaf with the headings above it. */
export interface AxisLeaf {
  /** The row or column itself. */
  readonly node: AxisNode
  /** Headings from the outermost group to the leaf itself. */
  readonly nodes: readonly AxisNode[]
  readonly path: string
}

/** The leaves of an axis, in printed order. */
export function leavesOf(nodes: readonly AxisNode[], above: readonly AxisNode[] = []): AxisLeaf[] {
  return nodes.flatMap((node) => {
    const chain = [...above, node]
    return node.children === undefined
      ? [{ node, nodes: chain, path: joinPath(chain.map((each) => each.key)) }]
      : leavesOf(node.children, chain)
  })
}

/** An address from its parts; groups that are only a heading have none. */
export function joinPath(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('.')
}

function makePlan(form: Form): FormPlan {
  const cells: FormCell[] = []
  for (const section of tablesOf(form)) {
    section.blocks.forEach((block, blockIndex) => {
      for (const row of leavesOf(block.rows)) {
        for (const column of leavesOf(block.columns)) {
          cells.push({
            index: cells.length,
            path: joinPath([section.key, row.path, column.path]),
            kind: column.node.kind ?? row.node.kind ?? 'count',
            section,
            block,
            blockIndex,
            rowNodes: row.nodes,
            columnNodes: column.nodes,
            rowPath: row.path,
            columnPath: column.path,
          })
        }
      }
    })
  }
  const indexOf = new Map(cells.map((cell) => [cell.path, cell.index]))
  if (indexOf.size !== cells.length) throw new Error(`Form ${form.id}: two cells have the same address`)
  return { form, cells, indexOf, groups: groupsOf(cells), relations: relationsOf(form, indexOf) }
}

function groupsOf(cells: readonly FormCell[]): FigureGroup[] {
  const groups = new Map<string, { parents: string[]; keys: string[]; indexes: number[] }>()
  for (const { path, index } of cells) {
    const parents = path.split('.')
    const key = parents.pop() as string
    const name = parents.join('.')
    const group = groups.get(name) ?? { parents, keys: [], indexes: [] }
    group.keys.push(key)
    group.indexes.push(index)
    groups.set(name, group)
  }
  return [...groups.values()]
}

function relationsOf(form: Form, indexOf: ReadonlyMap<string, number>): Relation[] {
  const relations: Relation[] = []
  const at = (...parts: string[]): number => {
    const path = joinPath(parts)
    const index = indexOf.get(path)
    if (index === undefined) throw new Error(`Form ${form.id}: no cell ${path}`)
    return index
  }
  for (const { key, blocks, balances = [] } of tablesOf(form)) {
    for (const block of blocks) {
      const rows = leavesOf(block.rows)
      const columns = leavesOf(block.columns)
      for (const balance of balances) {
        for (const column of columns) {
          const cellsOn = (side: readonly string[]) => side.map((row) => at(key, row, column.path))
          relations.push({
            rule: balance.rule,
            instance: joinPath([key, column.path]),
            left: cellsOn(balance.left),
            right: cellsOn(balance.right),
          })
        }
      }
      for (const sum of sumsOf(rows)) {
        for (const column of columns) {
          relations.push({
            rule: sum.rule,
            instance: joinPath([key, column.path]),
            left: sum.parts.map((row) => at(key, row, column.path)),
            right: [at(key, sum.total, column.path)],
          })
        }
      }
      for (const row of rows) {
        for (const sum of sumsOf(columns)) {
          relations.push({
            rule: sum.rule,
            instance: joinPath([key, row.path, sum.group]),
            left: sum.parts.map((column) => at(key, row.path, column)),
            right: [at(key, row.path, sum.total)],
          })
        }
      }
    }
  }
  return relations
}

interface Sum {
  readonly rule: string
  /** Address of the group that the total closes. */
  readonly group: string
  readonly parts: readonly string[]
  readonly total: string
}

/** The sums that an axis declares: each total is the sum of all other leaves of its parent. */
function sumsOf(leaves: readonly AxisLeaf[]): Sum[] {
  return leaves.flatMap((leaf) => {
    const { total: rule } = leaf.node
    if (rule === undefined) return []
    const groups = leaf.nodes.slice(0, -1)
    const parent = groups.at(-1)
    const parts = leaves.filter(
      (other) => other !== leaf && (parent === undefined || other.nodes.includes(parent)),
    )
    const group = joinPath(groups.map((node) => node.key))
    return [{ rule, group, parts: parts.map((part) => part.path), total: leaf.path }]
  })
}

/** The heading of a cell's address in official labels, from section to column. */
export function labelsOf(cell: FormCell): readonly Label[] {
  return [
    cell.section,
    ...(cell.block.band === undefined ? [] : [cell.block.band]),
    ...cell.rowNodes.filter((node) => node.zh !== ''),
    ...cell.columnNodes,
  ]
}
