// Words for queries of feature collections.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable feature_texts() {
  static constexpr RefusalText rows[] = {
      {"collection.not_found", "没有数据集 {collection}。", "There is no collection {collection}."},
      {"feature.not_found", "数据集 {collection} 中没有要素 {feature}。",
       "Collection {collection} has no feature {feature}."},
      {"query.unknown", "不认识查询参数 {field}。", "The query parameter {field} is not known."},
      {"query.twice", "查询参数 {field} 只能出现一次。",
       "The query parameter {field} stands twice."},
      {"query.crs", "{field} 不支持坐标系 {value}；可用的坐标系列在数据集说明的 crs 中。",
       "{field} does not take {value}; the collection's crs lists the systems that are served."},
      {"query.bbox",
       "bbox 须为 4 或 6 个以逗号分隔的数：西、南、东、北（或按 bbox-crs "
       "的轴序），在坐标系可及的范围内，且南不大于北。",
       "A bbox is 4 or 6 numbers with commas between: west, south, east, north (or as the axes of "
       "bbox-crs go), within reach of the system, south not above north."},
      {"query.datetime", "datetime 须为 RFC 3339 时刻或以斜线分隔的起止时刻（开放端写作 ..）。",
       "A datetime is an RFC 3339 instant, or two with a slash between, an open end being .."},
      {"query.limit", "{field} 须为 {least} 至 {most} 的整数。",
       "{field} must be a whole number from {least} to {most}."},
  };
  return rows;
}

}  // namespace adit::wire
