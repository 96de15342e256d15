import type { Report2019, Report2021 } from '../../src/index.js'
import { report2019Schema, report2021Schema } from '../../src/index.js'
import hongze from '../fixtures/hongze-2023.json' with { type: 'json' }
import huaian from '../fixtures/huaian-2024.json' with { type: 'json' }
import shanghai from '../fixtures/shanghai-general-office-2019.json' with { type: 'json' }
import suqian from '../fixtures/suqian-2023.json' with { type: 'json' }
import xinyang from '../fixtures/xinyang-2023.json' with { type: 'json' }

/** 信阳市工信局 2023: every figure zero, with the statistics of section one. */
export const xinyang2023: Report2021 = report2021Schema.parse(xinyang)

/** 宿迁市 2023: a whole city, balanced. */
export const suqian2023: Report2021 = report2021Schema.parse(suqian)

/** 上海市人民政府办公厅 2019: the older form, many cells blank; its words give part of two totals for the whole. */
export const shanghai2019: Report2019 = report2019Schema.parse(shanghai)

/** 淮安市 2024: a whole city, balanced, its words repeat many figures. */
export const huaian2024: Report2021 = report2021Schema.parse(huaian)

/** 淮安市洪泽区 2023: table three on the 2019 edition; two totals of section four are really wrong. */
export const hongze2023: Report2021 = report2021Schema.parse(hongze)
