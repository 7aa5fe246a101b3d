package io.github.s360sdk.testing.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a small PDF with one page per ticket. */
final class TicketPdf {

  private final StringBuilder out = new StringBuilder("%PDF-1.4\n");
  private final List<Integer> offsets = new ArrayList<>();

  private TicketPdf() {}

  static byte[] of(List<Long> ticketIds) {
    TicketPdf pdf = new TicketPdf();
    pdf.write(ticketIds);
    return pdf.out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void write(List<Long> ticketIds) {
    int firstPage = 4;
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < ticketIds.size(); i++) {
      pages.append(firstPage + 2 * i).append(" 0 R ");
    }
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [ " + pages + "] /Count " + ticketIds.size() + " >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (int i = 0; i < ticketIds.size(); i++) {
      object(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Resources << /Font << /F1 3 0 R"
              + " >> >> /Contents "
              + (firstPage + 2 * i + 1)
              + " 0 R >>");
      String content = "BT /F1 18 Tf 40 360 Td (Ticket " + ticketIds.get(i) + ") Tj ET";
      object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }
    int table = out.length();
    out.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> out.append("%010d 00000 n \n".formatted(offset)));
    out.append("trailer\n<< /Size ")
        .append(offsets.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
  }

  private void object(String content) {
    offsets.add(out.length());
    out.append(offsets.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
  }
}
