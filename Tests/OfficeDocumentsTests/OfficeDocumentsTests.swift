import Foundation
import OfficeDocuments
import Testing

@Test func dump() throws {
  try Data(OfficeSamples.plan().bytes()).write(to: URL(filePath: "/tmp/off18/plan.docx"))
  try Data(OfficeSamples.workbook().bytes()).write(to: URL(filePath: "/tmp/off18/plan.xlsx"))
}
