export { type Checker, checkReport, createChecker } from './check/check-report.js'
export type { FindingsResult } from './check/collector.js'
export { type DescribeOptions, describeFinding } from './check/describe.js'
export type { Finding, FindingCell, JsonValue, Outcome, Severity, Verdicts } from './check/finding.js'
export type { CheckOptions, CheckResult, Waiver } from './check/options.js'
export {
  type PrintableFindings,
  type RenderFindingsOptions,
  renderFindings,
} from './check/render-findings.js'
export type { RuleSettings } from './check/settings.js'
export { waive } from './check/waivers.js'
export { DisclosureReportError, type DisclosureReportErrorCode } from './errors.js'
export { Decimal } from './figures/decimal.js'
export {
  type CellPath,
  type CellPath2019,
  type CellPath2021,
  type FormId,
  formForYear,
  forms,
} from './forms/catalogue.js'
export type {
  AspectKey,
  AxisNode,
  Block,
  CellKind,
  Form,
  Label,
  NarrativeSection,
  RowBalance,
  Section,
  SectionKey,
  TableSection,
  TableSectionKey,
} from './forms/form.js'
export type { FigureGroup, FormCell, FormPlan, Relation } from './forms/plan.js'
export type { NoteOptions, ReportChange, ReportNote } from './layout/notes.js'
export type { RenderOptions } from './layout/report-document.js'
export type { TableCell, TableCellRole, TableLayout } from './layout/table.js'
export type { Locale, Localized } from './locale.js'
export type {
  AllHandledClaim,
  AllUpheldClaim,
  AnsweredClaim,
  ApplicantClaim,
  BreakdownClaim,
  CarriedForwardClaim,
  CarriedOverClaim,
  ChangeClaim,
  Claim,
  ClaimSource,
  CountClaim,
  DocumentsClaim,
  FeesClaim,
  LitigationClaim,
  OutcomeClaim,
  OutcomeGroup,
  PeriodClaim,
  PublicationsClaim,
  ReceivedClaim,
  ReconsiderationClaim,
  ReviewResult,
  ShareClaim,
  VisitsClaim,
  YearClaim,
} from './narrative/claim.js'
export { readClaims } from './narrative/read-claims.js'
export { statisticsFromText } from './narrative/statistics-from-text.js'
export { type ComparisonOptions, renderComparison } from './render/comparison.js'
export { type HtmlOptions, renderHtml } from './render/html.js'
export { type HtmlTableOptions, printHtmlTable } from './render/html-table.js'
export { type MarkdownOptions, renderMarkdown } from './render/markdown.js'
export { type MarkdownTableStyle, printMarkdownTable } from './render/markdown-table.js'
export { renderText, type TextOptions } from './render/text.js'
export { printTextTable, type TextTableOptions, type TextTableStyle } from './render/text-table.js'
export type { AmbiguousWidth } from './render/width.js'
export {
  completeDraft,
  type DraftCompletion,
  type DraftOptions,
  type MissingFigures,
} from './repair/complete-draft.js'
export { type DescribeRepairOptions, describeRepair } from './repair/describe-repair.js'
export type { FurtherKnowledge } from './repair/further.js'
export { type FindingGroup, groupFindings } from './repair/group-findings.js'
export type { RepairOptions } from './repair/options.js'
export { applyRepair, type Patch, revertRepair } from './repair/patch.js'
export type { RollupCell } from './repair/region.js'
export type {
  BlindSpot,
  OpenRelation,
  Repair,
  RepairChange,
  RepairedRelation,
  RepairReason,
  RepairResult,
} from './repair/repair.js'
export {
  type RollupRepair,
  type RollupRepairChange,
  type RollupRepairOptions,
  type RollupRepairResult,
  suggestRollupRepairs,
} from './repair/rollup-repairs.js'
export { suggestRepairs } from './repair/suggest-repairs.js'
export { type BlankReportInput, blankReport } from './report/blank.js'
export { type Cell, cellsOf, getCell } from './report/cells.js'
export { describeSchemaIssues } from './report/describe-schema-issues.js'
export type { Figure } from './report/figures.js'
export { fillTotals } from './report/fill-totals.js'
export { reportJsonSchema } from './report/json-schema.js'
export { report2019Schema, report2021Schema, reportSchema } from './report/schema.js'
export type { ExpectedValue, SchemaIssue } from './report/schema-messages.js'
export { schemaOfForm } from './report/schema-of-form.js'
export type {
  Amount,
  Aspect,
  Count,
  Overview,
  PublicationStatistics,
  Report,
  Report2019,
  Report2021,
  ReportInput,
  ReportInput2019,
  ReportInput2021,
  ReportText,
  Statistics,
  VisitStatistics,
} from './report/types.js'
export { withCell } from './report/with-cell.js'
export {
  type AddToRollupOptions,
  addToRollup,
  emptyRollup,
  type LargestReport,
  mergeRollups,
  type RollupAccumulator,
  type RollupGroup,
} from './rollup/accumulator.js'
export type { AgencyCounts } from './rollup/agencies.js'
export { type CheckRollupOptions, checkRollup, type RollupCheck } from './rollup/check-rollup.js'
export type { ExactSum } from './rollup/exact.js'
export { type Rollup, type RollupOptions, rollUp, rollupReport } from './rollup/roll-up.js'
export { rollupRules } from './rollup/rules.js'
export { retiredRuleIds, ruleSetVersion, rules } from './rules/catalogue.js'
export {
  type CatalogueEquation,
  type CatalogueRule,
  type RuleCoverage,
  type RulesCatalogue,
  rulesCatalogue,
} from './rules/catalogue-data.js'
export { defineRule } from './rules/define-rule.js'
export type {
  CellAddress,
  CheckRuleDefinition,
  Deadlines,
  EquationRuleDefinition,
  MessageContext,
  ReportLevel,
  Rule,
  RuleBasis,
  RuleContext,
  RuleDefinition,
  RuleEquation,
  RuleKind,
  RuleMessage,
  RuleOutcome,
} from './rules/rule.js'
export {
  type ComparedCell,
  type ComparedIndicator,
  type ComparedReport,
  type ComparedText,
  type Comparison,
  compareYears,
  type IndicatorValue,
  type PlainFigure,
  type Trend,
} from './series/comparison.js'
export {
  type ContinuityCheck,
  type ContinuityOptions,
  checkContinuity,
  type NotApplicableReason,
} from './series/continuity.js'
export { continuityRules } from './series/continuity-rules.js'
export type { NarrativeKey } from './series/narrative-text.js'
export { type Repetition, textRepetition } from './series/similarity.js'
