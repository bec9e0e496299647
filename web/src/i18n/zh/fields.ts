// What is wrong with a text, whatever it is for.
export const fields = {
  hidden: (position: number) =>
    `第 ${position} 个字符看不见，或会改变文字方向，不能使用。请删去后重新输入。`,
  long: (length: number, most: number) =>
    `太长：共 ${length} 个字符，最多 ${most} 个。请删短到 ${most} 个以内。`,
};
