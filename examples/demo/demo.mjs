import { checkReport, renderFindings, reportSchema, withCell } from 'disclosure-report'
import { describeNote, readReport } from 'disclosure-report/read'
import { renderMarkdown, renderText } from 'disclosure-report/render'
import { suqian2023 } from './suqian-2023.mjs'
import { xinyang2023 } from './xinyang-2023.mjs'

const heading = (text) => console.log(`\n━━ ${text} ${'━'.repeat(Math.max(4, 70 - 2 * text.length))}\n`)

heading('1. 读取：从网页复制下来的文本')
const { report, notes, cells } = readReport(xinyang2023)
console.log(
  `${report.agency}，${report.year} 年，${report.form} 年版格式；读出 ${Object.keys(cells).length} 个数据单元格`,
)
for (const note of notes) console.log(`· ${describeNote(note)}`)

heading('2. Markdown')
console.log(renderMarkdown(report))

heading('3. 纯文本表格')
console.log(renderText(report))

heading('4. 校验结果')
console.log(renderFindings(checkReport(report)))

heading('5. 另一份报告：宿迁市 2023 年，故意录错一个数')
const right = reportSchema.parse(suqian2023)
const path = 'requests.outcomes.unavailable.notHeld.naturalPersons'
const mistyped = withCell(right, path, 986)
const result = checkReport(mistyped, { repairs: true })
console.log(renderText(mistyped, { sections: ['requests'] }))
console.log(renderFindings(result))
