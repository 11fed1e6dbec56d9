import { type SeededRandom, seededRandom } from '../../shared/demo/seeded-random.ts'
import {
  type Application,
  type Bill,
  type BillPersonal,
  type CentralStatus,
  type Delivery,
  type IsoDate,
  sheetId,
} from '../../shared/domain/application.ts'

type Words = readonly [string, ...string[]]

const cities: Words = [
  '上海',
  '北京',
  '苏州',
  '杭州',
  '南京',
  '宁波',
  '无锡',
  '深圳',
  '重庆',
  '成都',
  '厦门',
  '合肥',
  '嘉兴',
  '',
]
const syllables: Words = [
  ...'澄云岫明度半山栖霞海曙德澜太湖江知春南光嘉徐汇长桥曾单仇乐行重和安驰瓯鞋瘦西虹昆柏解放泰凯思朗镜远航信达宏盛恒瑞佳美',
  ...'博创智联迅腾飞鸿图华茂金源顺通天宁永康新诚义合众力强隆丰泽润宇辉煌星辰晨曦朝阳东升紫荆绿洲蓝鲸白鹭青松翠竹红枫墨竹',
] as unknown as Words
const trades: Words = [
  ...['信息科技', '软件', '仪器', '生物医药', '建筑设计', '国际货运代理', '精密机械', '新材料', '文化传播', '贸易'],
  ...[
    '电子商务',
    '管理咨询',
    '餐饮管理',
    '汽车零部件',
    '光电技术',
    '网络技术',
    '广告',
    '人力资源',
    '会展服务',
    '教育科技',
  ],
] as unknown as Words
const forms: Words = [
  '有限公司',
  '有限公司',
  '有限公司',
  '股份有限公司',
  '（集团）有限公司',
  '事务所',
  '工作室',
  '研究院',
]
const surnames: Words = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆',
  ...['单', '仇', '解', '查', '区', '欧阳', '尉迟', '上官', '司马', '諸葛', '劉', '陳'],
] as unknown as Words
const given: Words = [
  ...'建国秀英晓东思远嘉怡柳青明月志强雨桐海燕若兰家骏云一帆小舟静重良文清子墨凡伟芳娜敏磊洋勇艳杰娟涛超霞平刚桂玉',
] as unknown as Words
const streets: Words = [
  ...['上海市浦东新区碧波路', '上海市徐汇区漕溪北路', '上海市静安区南京西路', '江苏省苏州市工业园区星湖街'],
  ...['浙江省杭州市西湖区文三路', '北京市海淀区知春路', '广东省深圳市南山区科苑南路', '上海市长宁区虹桥路'],
] as unknown as Words
const mailHosts: Words = ['partner.onmschina.cn', 'qq.com', '163.com', 'outlook.com', 'mail.example.cn']
const letters: Words = [...'abcdefghijklmnopqrstuvwxyz'] as unknown as Words
const socialCode: Words = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'] as unknown as Words

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

function makePerson(random: SeededRandom): string {
  return random.pick(surnames) + times(1 + random.below(2), () => random.pick(given)).join('')
}

function makeCompany(random: SeededRandom): string {
  const name = times(2 + random.below(2), () => random.pick(syllables)).join('')
  const latin = random.below(30) === 0 ? times(3, () => random.pick(letters).toUpperCase()).join('') : ''
  return `${random.pick(cities)}${latin}${name}${random.pick(trades)}${random.pick(forms)}`
}

/** Applies `count` days after 2024-01-01, in months of 28 days: every one of them exists. */
function makeDate(day: number): IsoDate {
  const month = Math.floor(day / 28)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${2024 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two((day % 28) + 1)}`
}

function makeBill(random: SeededRandom, status: CentralStatus, day: number, mailed: boolean): Bill {
  const kind = random.below(5) < 2 ? 'special' : 'normal'
  const issued = status === 'issued' || status === 'mailed'
  const code = issued ? (kind === 'special' ? `3100${random.pick(['24', '25', '26'])}1130` : '031002500104') : null
  const number = issued ? random.digits(8) : null
  const total = 5_00 + random.below(5_000_000)
  const tax = Math.round((total * 6) / 106)
  return {
    kind,
    sheet: sheetId({ code, number, digitalNumber: null }),
    code,
    number,
    digitalNumber: null,
    issueDate: issued ? makeDate(day + 2) : null,
    amount: total - tax,
    tax,
    total,
    status,
    expectedDate: null,
    waybill: mailed ? `SF${random.digits(13)}` : null,
    purpose: null,
  }
}

function makeApplication(random: SeededRandom, index: number, count: number): Application {
  const day = Math.floor((index / count) * 1000)
  const delivery = random.pick<Delivery>(['pickup', 'pickup', 'pickup', 'sf', 'yunda'])
  const mailed = delivery !== 'pickup' && random.below(10) < 7
  const status = mailed ? 'mailed' : random.below(10) === 0 ? 'inProcess' : 'issued'
  const isPerson = random.below(6) === 0
  const payer = makePerson(random)
  const phone = `1${random.pick(['38', '39', '50', '86', '91'])}${random.digits(8)}`
  const address = `${random.pick(streets)}${1 + random.below(1900)}号${1 + random.below(40)}幢${101 + random.below(2700)}室`
  const title = isPerson ? payer : makeCompany(random)
  const personal: BillPersonal = {
    title,
    taxpayerId: isPerson ? '' : `9131${random.digits(4)}${times(10, () => random.pick(socialCode)).join('')}`,
    payer: isPerson || random.below(3) > 0 ? title : payer,
    addressPhone: isPerson ? '' : `${address} ${phone}`,
    bankAccount: isPerson ? '' : `招商银行上海张江支行 ${random.digits(15)}`,
    remark: '',
  }
  const bills = times(random.below(4) === 0 ? 2 : 1, () => makeBill(random, status, day, mailed))
  const user = times(5 + random.below(5), () => random.pick(letters)).join('')
  const applicationNo = `FP${makeDate(day).replaceAll('-', '')}${String(index + 1).padStart(6, '0')}`
  return {
    key: applicationNo,
    applicationNo,
    orderNo: `${1 + random.below(9)}${random.digits(9)}`,
    paymentDate: makeDate(Math.max(0, day - 4)),
    appliedDate: makeDate(day),
    delivery,
    bills,
    personal: {
      email: `${user}${random.below(90)}@${random.pick(mailHosts)}`,
      recipient: random.below(3) === 0 ? payer : makePerson(random),
      phone,
      address: delivery === 'pickup' ? '' : address,
      postcode: '',
      bills: bills.map(() => personal),
    },
  }
}

/** Invented applications, oldest first; the same seed and count give the same ones. About one in four has two sheets. */
export function generateApplications(count: number, seed = 1): Application[] {
  return [...eachApplication(count, seed)]
}

/** The same one by one, for more than fit into memory. */
export function* eachApplication(count: number, seed = 1): Generator<Application> {
  const random = seededRandom(seed)
  for (let index = 0; index < count; index += 1) yield makeApplication(random, index, count)
}
