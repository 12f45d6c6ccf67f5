// The account's menu: three buttons with what hangs under each. A tap is a CLICK with the key; the page also tells what was tapped.
export const menu = [
  { name: "报修", items: [
    { name: "我要报修", key: "我要报修" },
    { name: "我的工单", key: "我的工单" },
  ] },
  { name: "找店", items: [
    { name: "附近药店", key: "附近药店" },
    { name: "附近菜店", key: "附近菜店" },
    { name: "社区服务中心", key: "居委会在哪" },
  ] },
  { name: "活动·帮助", items: [
    { name: "今天的活动", key: "今天有啥活动" },
    { name: "周末的活动", key: "这周末有啥活动" },
    { name: "能做什么", key: "帮助" },
    { name: "找人工", key: "人工" },
  ] },
];
