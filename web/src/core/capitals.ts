// Amounts in Chinese capitals by the bank rules: 零 between digits that are not neighbours, 整 after
// 元 or 角; 人民币 is written before by whoever prints it. The server speaks by the same rule, and
// both are tested with the same examples (支付结算办法, annex 1).

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万'];

/** One group of four digits behind what was said so far; zeros inside collapse to one 零. */
function saidGroup(said: string, group: number, zeroBefore: boolean): [string, boolean] {
  let out = said;
  let zero = zeroBefore;
  for (let place = 3; place >= 0; --place) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    out += `${zero ? '零' : ''}${digits[digit]}${places[place]}`;
    zero = false;
  }
  return [out, zero];
}

function saidYuan(yuan: bigint): string {
  const part = (group: number) => Number((yuan / 10_000n ** BigInt(group)) % 10_000n);
  let out = '';
  let zero = false;
  for (let group = groups.length - 1; group >= 0; --group) {
    if (part(group) === 0) {
      zero = out !== '';
      continue;
    }
    [out, zero] = saidGroup(out, part(group), zero);
    out += groups[group];
    if (group === 3 && part(2) === 0) out += '亿'; // 万亿 where no 亿 of its own follows
  }
  return out;
}

/** The amount in capitals, without 人民币: 12421200000 fen -> 壹亿贰仟肆佰贰拾壹万贰仟元整. */
export function capitals(fen: number): string {
  const amount = BigInt(fen);
  const jiao = Number((amount / 10n) % 10n);
  const cent = Number(amount % 10n);
  const whole = saidYuan(amount / 100n);
  const yuan = whole === '' ? '' : `${whole}元`;
  if (jiao === 0 && cent === 0) return yuan === '' ? '零元整' : `${yuan}整`;
  const tenths = jiao !== 0 ? `${digits[jiao]}角` : yuan === '' ? '' : '零';
  return `${yuan}${tenths}${cent === 0 ? '整' : `${digits[cent]}分`}`;
}
