import type { LabelModel } from '../../shared/documents/label-model.ts'

/** Data nobody wishes for, which must still come out as a label that stays in its lines and scans. */
export const hostileLabels: Readonly<Record<string, Partial<LabelModel>>> = {
  'a usual parcel': {},
  'masked for the carrier': { masked: true },
  'a route as imported': { route: { code: '021-A12-034', mark: '沪A12 张江' } },
  'a long route': { route: { code: '310 021-A12-034 K9 0017-2', mark: '上海转浦东张江碧波集包' } },
  'a company and its department': {
    recipient: {
      name: '上海栖岚信息技术有限公司财务共享中心应付会计组 欧阳晓岚',
      phone: '021-50801234-8021',
      address: '上海市浦东新区中国（上海）自由贸易试验区张江路665号德宏大厦B座3层301-305室（近广兰路地铁站1号口）',
    },
  },
  'the longest address an import takes': {
    recipient: { name: '王', phone: '13812345606', address: '上海市浦东新区科苑路88号德国中心3号楼'.repeat(30) },
  },
  'a long address that fits': {
    recipient: {
      name: '买买提·艾合买提江',
      phone: '+86 138 1234 5606',
      address:
        '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县孙扎齐牛录镇孙扎齐牛录村四组十七号院旁边的供销社二楼'.repeat(
          2,
        ),
    },
  },
  'the longest of everything': {
    recipient: { name: '名'.repeat(100), phone: '1'.repeat(60), address: 'W'.repeat(600) },
    sender: { name: '分公司'.repeat(40), address: '路'.repeat(200), contact: '朱'.repeat(30), phone: '0'.repeat(60) },
    orderNo: '8'.repeat(60),
    sheets: 99_999,
    route: { code: 'W'.repeat(60), mark: '转'.repeat(60) },
    remark: '客户要求分两次寄送。'.repeat(100),
  },
  'characters of four bytes': {
    recipient: { name: '𠮷田䶮', phone: '13812345606', address: '上海市𬭚路9号𠀀大厦😀301室' },
    remark: '请放𠮷前台',
  },
  'four-byte characters only': { recipient: { name: '𠮷'.repeat(40), phone: '😀', address: '𠀀'.repeat(120) } },
  'everything empty': {
    recipient: { name: '', phone: '', address: '' },
    sender: { name: '', address: '', contact: '', phone: '' },
    orderNo: '',
    sheets: 0,
    remark: '',
    route: { code: '', mark: '' },
  },
  'line breaks and marks of direction': {
    recipient: { name: '王\n晓岚\u202e', phone: '138\t1234 5606', address: '上海市\r\n浦东新区\u200b科苑路\u00a088号' },
  },
  'an identity number where none belongs': {
    recipient: { name: '王晓岚 11010519491231002X', phone: '13812345606', address: '科苑路88号 91350100M000100Y43' },
    remark: '税号９１３５０１００Ｍ０００１００Ｙ４３，身份证440524188001010014',
  },
  'in English': {
    language: 'en',
    recipient: {
      name: 'Maximiliane von Thurn-Hohenlohe',
      phone: '+86 21 5080 1234 ext. 8021',
      address:
        'Room 1203, Floor 12, Pusoft Building, 2 Boyun Road, Zhangjiang Hi-Tech Park, Pudong New Area, Shanghai 201203',
    },
    remark: 'Please ring twice',
  },
  'in the test language': { language: 'test' },
}
