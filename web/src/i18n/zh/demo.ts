// What a demonstration adds to the sign-in page.
export const demo = {
  accountsTitle: '演示账号',
  accountsLead: '密码在服务器启动时打印，并存于这个文件（只有启动它的人读得到）：',
  account: '账号',
  role: '身份',
  organisation: '单位',
  roles: { administrator: '交易管理员', inspector: '监察员', bidder: '竞买人' },
  use: (account: string) => `填入账号 ${account}`,
  useShort: '填入',
};
