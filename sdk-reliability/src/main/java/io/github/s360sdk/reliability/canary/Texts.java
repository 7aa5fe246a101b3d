package io.github.s360sdk.reliability.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that was written, said or printed since it was taken last. */
final class Texts {

  /** The ones of this program: loggers know no other way to them. */
  static final Texts ALL = new Texts();

  private final ConcurrentLinkedQueue<Text> texts = new ConcurrentLinkedQueue<>();

  /** A text and where it comes from. */
  record Text(Place place, String source, String content) {}

  void add(Place place, String source, String content) {
    texts.add(new Text(place, source, content));
  }

  List<Text> take() {
    List<Text> taken = new ArrayList<>();
    for (Text text = texts.poll(); text != null; text = texts.poll()) {
      taken.add(text);
    }
    return taken;
  }
}
