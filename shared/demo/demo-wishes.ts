import type { ApplicationPersonal, Bill, Delivery } from '../domain/application.ts'

/** What an application of the demo branch is to be like; the rest is drawn by lot. */
export interface DemoWish {
  readonly title: string
  readonly sheets: number
  readonly delivery: Delivery
  /** Days between the application and today. */
  readonly age: number
  readonly status: Bill['status']
  readonly kind: Bill['kind']
  readonly purpose?: Bill['purpose']
  readonly payer?: string
  readonly withoutBank?: boolean
  /** Mailing data that are not to be drawn by lot. */
  readonly mailing?: Partial<Pick<ApplicationPersonal, 'recipient' | 'phone' | 'address' | 'postcode'>>
}

type Mailing = DemoWish['mailing']

/** Applications that wait for a courier, the last ones with mailing data a dispatcher has to look at. */
export const toBeMailed: readonly DemoWish[] = [
  mail('嘉兴南湖纺织品进出口有限公司', 'sf', 3),
  mail('合肥巢湖数据服务有限公司', 'sf', 4, 2),
  mail('宁波海曙远航国际货运代理有限公司', 'sf', 4),
  mail('南京栖霞建筑设计院有限公司', 'yunda', 5),
  mail('常州天宁电气工程有限公司', 'sf', 5, 3),
  mail('曾凡一', 'yunda', 5),
  mail('温州瓯海鞋业有限公司', 'yunda', 6),
  mail('金华婺城乐器有限公司', 'sf', 6),
  mail('上海曾氏律师事务所', 'sf', 6),
  mail('扬州瘦西湖酒店管理有限公司', 'yunda', 7, 2),
  mail('芜湖镜湖广告有限公司', 'yunda', 7),
  mail('昆山柏庐模具有限公司', 'sf', 8),
  mail('尉迟恭', 'sf', 9),
  mail('泰州溱湖食品有限公司', 'yunda', 11),
  mail('苏州工业园区明度仪器有限公司', 'sf', 12, 4),
  mail('上海嘉定安驰汽车零部件有限公司', 'sf', 5, 1, { address: '上海市嘉定区' }),
  mail('上海外高桥保税物流中心', 'yunda', 6, 1, { address: '' }),
  mail('上海徐汇长桥幼儿园', 'sf', 4, 1, { phone: '138****0917' }),
  mail('上海单于文化创意工作室', 'yunda', 5, 1, { phone: '见备注' }),
  mail('北京知春图书发行有限公司', 'sf', 7, 2, {
    recipient: '北京知春图书发行有限公司财务共享中心发票组（请务必本人签收）',
    address:
      '新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿克陶县恰尔隆镇麻扎窝孜村人民政府便民服务中心综合楼主楼二层东侧二〇七室财务结算窗口（请从北门进入，过安检后右转，乘三号电梯，如无人接听请转值班室代收）',
    postcode: '845550',
  }),
  mail('上海𠮷野餐饮管理有限公司', 'sf', 4, 1, {
    recipient: '𠮷田𬭎',
    address: '上海市静安区南京西路1266号𬭎基大厦2幢1809室',
    postcode: '200040',
  }),
  mail('䶮宇', 'yunda', 3, 1, { recipient: '䶮宇', address: '浙江省杭州市西湖区文三路478号华星时代广场A座㛃园905室' }),
]

function mail(title: string, delivery: Delivery, age: number, sheets = 1, mailing: Mailing = {}): DemoWish {
  const kind = title.length > 4 && age % 2 ? 'special' : 'normal'
  return { title, sheets, delivery, age, status: 'issued', kind, mailing }
}
