import type { FieldName } from './fields.ts'

/** The headers each field is known by, Chinese and English, as people write them; compared without case, space and signs. */
export const headerWords: Readonly<Record<FieldName, readonly string[]>> = {
  applicationNo: [
    '申请单号 申请编号 申请号 发票申请号 发票申请单号 发票申请编号 申请单编号 申请流水号',
    'application no,application number,application id,fapiao application no,request no,request number',
  ],
  orderNo: ['订单号 订单编号 订单号码 订单ID 帐单号 账单号', 'order no,order number,order id,order,order #,bill no'],
  title: [
    '发票抬头 抬头 抬头名称 购买方名称 购货商的名字 购方名称 购货方名称 购货单位 购货单位名称 购买方 客户名称 开票名称',
    'fapiao title,invoice title,title,buyer,buyer name,buyers name,purchaser,purchaser name,customer name',
  ],
  taxpayerId: [
    '纳税人识别号 税号 购买方税号 购方税号 购买方纳税人识别号 统一社会信用代码 社会信用代码 统一社会信用代码/纳税人识别号 纳税人识别号/统一社会信用代码 纳税识别号 税务登记号',
    'taxpayer id,taxpayer identification number,taxpayer no,taxpayer number,tax id,tax number,tax no,tin,uscc,unified social credit code',
  ],
  addressPhone: [
    '注册地址及电话 地址电话 地址、电话 地址及电话 购买方地址电话 购方地址电话 购买方地址及电话 注册地址电话 注册地址 开票地址电话 开票地址 公司地址',
    'address & phone,address and phone,buyer address & phone,buyer address and phone,registered address,registered address & phone,company address',
  ],
  buyerPhone: ['注册电话 开票电话 公司电话 购方电话 购买方电话', 'registered phone,company phone,buyer phone'],
  bankAccount: [
    '开户行及账号 开户行及帐号 开户行账号 开户行、账号 开户银行及账号 开户银行及帐号 购买方开户行及账号 购方开户行及账号 购方银行账号 开户行 开户银行 银行及账号 银行名称',
    'bank & account,bank and account,bank,bank name,bank & account no,deposit bank',
  ],
  accountNo: ['银行账号 银行帐号 银行账户 账号 帐号 开户账号', 'account,account no,account number'],
  payer: ['付款人姓名 付款人 付款方 付款方名称 付款人名称 付款单位 汇款人', 'payer,payer name,paid by'],
  purpose: ['用途 发票用途 申请用途 开票用途', 'purpose,usage,use'],
  kind: ['发票种类 发票类型 发票类别 票种 开票类型 种类', 'fapiao type,fapiao kind,invoice type,kind,type'],
  code: ['发票代码 代码 票据代码', 'fapiao code,invoice code,code'],
  number: ['发票号码 发票号 号码 票号 发票编号', 'fapiao no,fapiao number,invoice no,invoice number'],
  digitalNumber: [
    '数电票号码 数电发票号码 数电号码 全电发票号码 数电票号 数电号 20位号码',
    'digital fapiao no,digital fapiao number,digital number,digital no',
  ],
  issueDate: [
    '开票日期 开具日期 开票时间 开具时间 出票日期',
    'issue date,issued at,issued on,fapiao date,invoice date,date of issue',
  ],
  amount: [
    '金额 不含税金额 不含税价 净额 未税金额 合计金额(不含税) 金额(不含税)',
    'amount,net amount,amount without tax,amount excl tax,net',
  ],
  tax: ['税额 税金 合计税额', 'tax,tax amount,vat,vat amount'],
  total: [
    '价税合计 合计金额 含税金额 含税总额 总金额 总额 合计 发票金额 金额(含税) 价税合计金额 开票金额',
    'total,total amount,total with tax,total incl tax,amount with tax,gross,gross amount',
  ],
  paymentDate: [
    '付款日期 付款时间 支付日期 支付时间 到账日期',
    'payment date,paid at,paid on,date of payment,payment time',
  ],
  appliedDate: [
    '申请日期 申请时间 提交时间 提交日期 发票申请日期',
    'applied at,applied on,application date,apply date,submitted at,submission date,request date',
  ],
  status: [
    '状态 申请状态 申请进度 发票状态 进度 处理状态 开票状态',
    'status,application status,fapiao status,progress,state',
  ],
  expectedDate: [
    '预计寄票时间 预计寄票日期 预计寄出时间 预计开具日期 预计时间',
    'expected time,expected date,expected mailing date,eta',
  ],
  remark: ['备注 发票备注 说明', 'remark,remarks,note,notes,comment,comments'],
  delivery: [
    '运送方式 邮寄方式 配送方式 寄送方式 领取方式 取票方式 快递方式 快递公司',
    'shipping method,delivery,delivery method,shipping,courier,carrier',
  ],
  recipient: [
    '收件人 收件人姓名 收货人 收货人姓名 收票人 联系人 领取人',
    'recipient,recipient name,receiver,consignee,contact,contact person',
  ],
  phone: [
    '收件电话 收件人电话 收件人手机 手机 手机号 手机号码 联系电话 电话 收货人电话 收票人电话 联系人电话 联系手机',
    'phone,phone number,mobile,mobile phone,tel,telephone,recipient phone,contact phone',
  ],
  address: [
    '收件地址 收件人地址 详细地址 邮寄地址 收货地址 寄送地址 地址 收票地址 邮寄信息',
    'address,mailing address,shipping address,delivery address,recipient address,mailing information',
  ],
  postcode: ['邮编 邮政编码', 'postcode,postal code,zip,zip code,zipcode'],
  waybill: [
    '运单号 运单号码 快递单号 快递号 物流单号 物流号 邮寄单号 快递运单号',
    'waybill,waybill no,waybill number,tracking no,tracking number,tracking,courier no',
  ],
  email: ['邮箱 电子邮件 电子邮箱 邮件地址 邮箱地址 Email地址', 'email,e-mail,mail,email address,e-mail address'],
}

/** The header of this desk's report numbers: a file with it is a report back, and lists changed sheets only. */
export const reportWords: readonly string[] = ['回传单号', 'report no']

/** Headers of columns that carry nothing the desk needs, those of this desk's own lists among them: of refused rows, and of
 * what it reports back. */
export const ignoredWords: readonly string[] = [
  '序号 行号 原文件行号 导入结果 原因 操作 操作人 操作员 创建人 创建时间 更新时间 导出时间 交接单号 邮寄日期 领取日期',
  'no,#,row,line,row in file,import result,reason,reasons,operator,created by,created at,updated at,exported at,slip no,mailed on,collected on',
]
