import type { TextFile } from '$lib/files';

/*
 * The smallest complete library: a model of two sectors, one pack, two scenarios. It loads without errors or warnings, so that a
 * sample which changes one of its files shows exactly one fault.
 */

const MODEL = `format: kb-model/1
id: tiny
version: 1.0.0
blocks:
  - {id: output, label: {vi: Sản lượng, en: Output}}
  - {id: people, label: {vi: Dân số, en: People}}
dimensions:
  sector:
    index: s
    label: {vi: Khu vực, en: Sector}
    members:
      I: {label: {vi: Nông nghiệp, en: Agriculture}}
      II: {label: {vi: Công nghiệp, en: Industry}}
constants:
  persons_per_thousand: {label: {vi: Số người trong một nghìn người, en: Persons in one thousand}, unit: persons per thousand persons, value: 1000}
partitions:
  - [share]
  - [allocation]
`;

const OUTPUT = `format: kb-block/1
block: output
variables:
  value_added:
    dims: [sector]
    label: {vi: Giá trị tăng thêm, en: Value added}
    unit: bn VND
    price: constant
    equation: value_added[s] = value_added[s](-1) * (1 + growth_assumed[s])
  total:
    label: {vi: Tổng sản phẩm, en: Total output}
    unit: bn VND
    price: constant
    equation: total = sum(value_added)
  growth_total:
    label: {vi: Tốc độ tăng tổng sản phẩm, en: Growth of total output}
    unit: share
    equation: growth_total = total / total(-1) - 1
  share:
    dims: [sector]
    label: {vi: Tỷ trọng, en: Share}
    unit: share
    equation: share[s] = value_added[s] / total
inputs:
  growth_assumed:
    dims: [sector]
    label: {vi: Tốc độ tăng giả định, en: Assumed growth}
    unit: share
    kind: context
    hard: [-0.5, 1]
    step: 0.001
  allocation:
    dims: [sector]
    label: {vi: Phân bổ vốn, en: Allocation of investment}
    unit: share
    kind: policy
    hard: [0, 1]
    step: 0.01
conditions:
  - id: output-falls
    when: growth_total < 0
    severity: warning
    closures: [growth-led]
    message: {vi: Tổng sản phẩm giảm., en: Total output falls.}
    hint: {vi: Xem lại tốc độ tăng giả định., en: Check the assumed growth.}
`;

const PEOPLE = `format: kb-block/1
block: people
variables:
  population:
    label: {vi: Dân số, en: Population}
    unit: thousand persons
    equation: population = population(-1) * (1 + growth_population)
  urban_population:
    label: {vi: Dân số đô thị, en: Urban population}
    unit: thousand persons
    equation: urban_population = population * urban_share
  poverty_rate:
    label: {vi: Tỷ lệ hộ nghèo, en: Poverty rate}
    unit: share
    range: [0, 1]
    equation: poverty_rate = poverty_rate(-1)
inputs:
  growth_population:
    label: {vi: Tốc độ tăng dân số, en: Growth of population}
    unit: share
    kind: context
    hard: [-0.1, 0.1]
    step: 0.001
  urban_share:
    label: {vi: Tỷ lệ đô thị hóa, en: Urban share}
    unit: share
    kind: policy
    hard: [0, 1]
    step: 0.01
`;

const CLOSURES = `format: kb-closures/1
closures:
  - id: growth-led
    label: {vi: Cho trước tăng trưởng, en: Growth given}
    question: {vi: Tăng trưởng này đưa tới đâu?, en: Where does this growth lead?}
    equations: []
`;

const IDENTITIES = `format: kb-identities/1
identities:
  - id: shares-add
    label: {vi: Các tỷ trọng cộng thành 100 %, en: Shares add to 100 %}
    parameters: {first: {vi: Tỷ trọng thứ nhất, en: First share}, second: {vi: Tỷ trọng thứ hai, en: Second share}}
    computed: first + second
    stated: "1"
    display: {as: percent, decimals: 1}
    unit: share
    comparison: equal
`;

const PACK = `format: kb-pack/1
id: tiny
label: {vi: Bộ dữ liệu nhỏ, en: Tiny pack}
place: {vi: Nơi thử, en: Testland}
document: {vi: Chương trình thử, en: Test programme}
vintage: 2026-06
base_year: 2020
last_year: 2030
reporting_years: [2025, 2030]
price_year: 2010
headline:
  scenario: plain
  target: growth_2021_2025
  question: {vi: "Tăng trưởng có đạt {target} không?", en: "Does growth reach {target}?"}
  companions: [total_2030]
programme: plain
levers:
  growth-led:
    - {id: "growth_assumed[II]", first: 2021, last: 2030, label: {vi: Tăng trưởng công nghiệp, en: Industrial growth}}
groups:
  - {id: economy, label: {vi: Kinh tế, en: Economy}}
missing:
  - {what: {vi: Ngân sách, en: Budget}, why: {vi: Chưa công bố., en: Not published.}}
`;

const SOURCES = `format: kb-sources/1
sources:
  yearbook: {title: {vi: Niên giám, en: Yearbook}, publisher: Cục Thống kê, date: 2021}
  programme: {title: {vi: Chương trình, en: Programme}, publisher: Tỉnh ủy, date: 2022-08-22, address: "https://example.org/"}
`;

const BASE = `format: kb-base/1
values:
  "value_added[I]": {value: 40, unit: bn VND, status: final, source: yearbook, at: table 3}
  "value_added[II]": {value: 60, unit: bn VND, status: final, source: yearbook}
  population: {value: 730, unit: thousand persons, status: preliminary, source: yearbook}
  poverty_rate: {value: 0.04, unit: share, status: final, source: yearbook}
`;

const ASSUMPTIONS = `format: kb-assumptions/1
assumptions:
  "growth_assumed[I]": {path: 0.03, unit: share, status: final, source: programme, soft: [0, 0.1], history: "growth[I]"}
  "growth_assumed[II]": {path: {2021-2025: 0.1, 2026-2030: 0.08}, unit: share, status: final, source: programme}
  "allocation[I]": {path: 0.3, unit: share, status: assumed, source: programme, why: {vi: Chưa có số liệu., en: No data.}}
  "allocation[II]": {path: 0.7, unit: share, status: assumed, source: programme, why: {vi: Chưa có số liệu., en: No data.}}
  growth_population: {path: 0.01, unit: share, status: final, source: programme}
  urban_share: {path: {2020: 0.28, 2030: 0.4, interp: linear}, unit: share, status: final, source: programme}
`;

const HISTORY = `format: kb-history/1
series:
  total: {vintage: {vi: Niên giám 2021, en: Yearbook 2021}}
  "growth[I]":
    label: {vi: Tăng trưởng nông nghiệp, en: Growth of agriculture}
    unit: share
    vintage: {vi: Niên giám 2021, en: Yearbook 2021}
`;

const HISTORY_TABLE = `series,year,period,value,status,source,at,why_vi,why_en
total,2019,,96,final,yearbook,table 3,,
total,2020,,100,final,yearbook,table 3,,
growth[I],,2016-2020,0.025,derived,yearbook,,Bình quân năm năm,Average of five years
`;

const TARGETS = `format: kb-targets/1
targets:
  - {id: growth_2021_2025, section: "1", group: economy, label: {vi: Tăng trưởng 2021-2025, en: Growth 2021-2025}, series: total, measure: cagr, from: 2020, year: 2025, comparison: at-least, value: 0.073, unit: share, printed: 0.001}
  - {id: total_2030, section: "2", group: economy, label: {vi: Quy mô 2030, en: Size in 2030}, series: total, measure: level, year: 2030, comparison: between, value: [200, 220], unit: bn VND, printed: 1}
  - {id: share_i_2030, section: "3", group: economy, label: {vi: Tỷ trọng nông nghiệp, en: Share of agriculture}, series: "share[I]", measure: level, year: 2030, comparison: about, value: 0.26, unit: share, printed: 0.01}
  - {id: share_ii_2030, section: "3", group: economy, label: {vi: Tỷ trọng công nghiệp, en: Share of industry}, series: "share[II]", measure: level, year: 2030, comparison: about, value: 0.74, unit: share, printed: 0.01}
  - {id: rank_2030, section: "4", group: economy, label: {vi: Thuộc nhóm khá của vùng, en: Among the better provinces}, measure: text, reason: {vi: Cần số liệu các tỉnh khác., en: Needs other provinces' figures.}}
`;

const AUDIT = `format: kb-audit/1
checks:
  - id: shares-2030
    identity: shares-add
    sections: ["3"]
    label: {vi: Cơ cấu 2030, en: Structure of 2030}
    figures: {first: {target: share_i_2030}, second: {target: share_ii_2030}}
    consistent: {vi: "Cộng được {computed}.", en: "They add to {computed}."}
    inconsistent: {vi: "Cộng được {computed}, lệch {gap}.", en: "They add to {computed}, off by {gap}."}
`;

const PLAIN = `format: kb-scenario/1
id: plain
pack: tiny
label: {vi: Theo chương trình, en: As the programme}
question: {vi: Chương trình đưa tới đâu?, en: Where does the programme lead?}
closure: growth-led
order: 1
calibration:
  - vary: ["growth_assumed[II]"]
    first: 2021
    last: 2025
    as: value
    measure: cagr(total, 2020, 2025)
    equals: target_growth_2021_2025
    bounds: [0, 0.3]
    from: [growth_2021_2025]
    why: {vi: Khớp tăng trưởng năm năm., en: Matches five-year growth.}
`;

const PLAIN_DERIVED = `format: kb-derived/1
scenario: plain
set:
  "growth_assumed[II]": {2021-2025: 0.1}
`;

const FASTER = `format: kb-scenario/1
id: faster
pack: tiny
label: {vi: Nhanh hơn, en: Faster}
question: {vi: Nếu công nghiệp tăng nhanh hơn?, en: What if industry grows faster?}
base: plain
closure: growth-led
order: 2
last_outturn_year: 2024
set:
  "growth_assumed[II]": {2026-2030: 0.12}
  population: 740
  growth_population: {path: {2021-2024: 0.005}, status: assumed, source: yearbook, why: {vi: Giả định để thử., en: Assumed for the test.}}
`;

/** Every file of the tiny library, under the paths that `loadLibrary` expects. */
export const TINY_LIBRARY: readonly TextFile[] = [
	{ path: 'src/lib/model/tiny/model.yaml', text: MODEL },
	{ path: 'src/lib/model/tiny/output.yaml', text: OUTPUT },
	{ path: 'src/lib/model/tiny/people.yaml', text: PEOPLE },
	{ path: 'src/lib/model/tiny/closures.yaml', text: CLOSURES },
	{ path: 'src/lib/model/tiny/identities.yaml', text: IDENTITIES },
	{ path: 'seeds/tiny/pack.yaml', text: PACK },
	{ path: 'seeds/tiny/sources.yaml', text: SOURCES },
	{ path: 'seeds/tiny/base.yaml', text: BASE },
	{ path: 'seeds/tiny/assumptions.yaml', text: ASSUMPTIONS },
	{ path: 'seeds/tiny/history.yaml', text: HISTORY },
	{ path: 'seeds/tiny/history.csv', text: HISTORY_TABLE },
	{ path: 'seeds/tiny/targets.yaml', text: TARGETS },
	{ path: 'seeds/tiny/audit.yaml', text: AUDIT },
	{ path: 'scenarios/tiny/plain.yaml', text: PLAIN },
	{ path: 'scenarios/tiny/plain.derived.yaml', text: PLAIN_DERIVED },
	{ path: 'scenarios/tiny/faster.yaml', text: FASTER }
];

/** The tiny library with files replaced or added by path; a file whose text is empty is taken away. */
export function onTinyLibrary(files: readonly TextFile[]): readonly TextFile[] {
	const byPath = new Map([...TINY_LIBRARY, ...files].map((file) => [file.path, file]));
	return [...byPath.values()].filter((file) => file.text !== '');
}

/**
 * The tiny library with one passage of one file replaced.
 * @throws Error when the file does not hold the passage, so that a test cannot pass by changing nothing.
 */
export function editTinyLibrary(path: string, passage: string, replacement: string): readonly TextFile[] {
	const text = TINY_LIBRARY.find((file) => file.path === path)?.text;
	if (text?.includes(passage) !== true) throw new Error(`${path} does not hold: ${passage}`);
	return onTinyLibrary([{ path, text: text.replace(passage, () => replacement) }]);
}
