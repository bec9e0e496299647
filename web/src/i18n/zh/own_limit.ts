// What the company lets this person bid.
export const ownLimit = {
  yours: '您的限额',
  none: '未设限额',
  above: (limit: string) =>
    `高于您的限额 ${limit}。请在限额内出价，或由本单位管理员在“单位与人员”页提高限额。`,
  viewer: '您在本单位只可查看，不能出价。请由竞买人或管理员出价。',
};
