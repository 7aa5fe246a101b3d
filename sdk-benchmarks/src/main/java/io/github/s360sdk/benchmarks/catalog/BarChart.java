package io.github.s360sdk.benchmarks.catalog;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG. It brings its background along, so that it can be read on any page, and
 * follows the reader's choice of light or dark.
 */
final class BarChart {

  private static final int WIDTH = 720;
  private static final int LABELS = 170;
  private static final int VALUES = 90;
  private static final int LINE = 26;
  private static final int MARGIN = 20;
  private static final String STYLE =
      """
      <style>
        text { font: 14px sans-serif; fill: #1f2328; }
        .heading { font-weight: bold; }
        .page { fill: #ffffff; }
        .bar { fill: #8a95a3; }
        .ours { fill: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .page { fill: #161b22; }
          .bar { fill: #6e7885; }
          .ours { fill: #3fb950; }
        }
      </style>
      """;

  /**
   * A bar.
   *
   * @param label what it stands for
   * @param value its length, 0 or more
   * @param ours whether it stands out
   */
  record Bar(String label, double value, boolean ours) {}

  /**
   * Bars with one unit.
   *
   * @param heading what is measured
   * @param unit unit of the values
   * @param bars the bars from top to bottom
   */
  record Panel(String heading, String unit, List<Bar> bars) {}

  private BarChart() {}

  static String svg(String title, List<Panel> panels) {
    int lines = panels.stream().mapToInt(panel -> panel.bars().size() + 2).sum();
    int height = 2 * MARGIN + lines * LINE - LINE;
    StringBuilder out = new StringBuilder();
    append(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " viewBox=\"0 0 %d %d\" role=\"img\">%n",
        WIDTH,
        height,
        WIDTH,
        height);
    append(out, "<title>%s</title>%n", escaped(title));
    out.append(STYLE);
    append(out, "<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n", WIDTH, height);
    int y = MARGIN;
    for (Panel panel : panels) {
      y = panel(out, panel, y) + LINE;
    }
    return out.append("</svg>\n").toString();
  }

  private static int panel(StringBuilder out, Panel panel, int top) {
    double longest = panel.bars().stream().mapToDouble(Bar::value).max().orElse(0);
    append(
        out,
        "<text class=\"heading\" x=\"%d\" y=\"%d\">%s</text>%n",
        MARGIN,
        top + 16,
        escaped(panel.heading()));
    int y = top + LINE;
    for (Bar bar : panel.bars()) {
      double room = WIDTH - 2 * MARGIN - LABELS - VALUES;
      double width = longest == 0 ? 0 : room * bar.value() / longest;
      int x = MARGIN + LABELS;
      append(
          out,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
          x - 8,
          y + 16,
          escaped(bar.label()));
      append(
          out,
          "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\"/>%n",
          bar.ours() ? "ours" : "bar",
          x,
          y + 2,
          width);
      append(
          out,
          "<text x=\"%.1f\" y=\"%d\">%s %s</text>%n",
          x + width + 8,
          y + 16,
          number(bar.value()),
          escaped(panel.unit()));
      y += LINE;
    }
    return y;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private static void append(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
