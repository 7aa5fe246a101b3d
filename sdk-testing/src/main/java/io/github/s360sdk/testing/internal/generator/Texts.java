package io.github.s360sdk.testing.internal.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invented texts in several languages. French and English have words of their own; another language
 * gets the French ones with its code behind. As in real catalogues some texts are the same in all
 * languages and some are missing in the last one.
 */
final class Texts {

  private static final String[][] NOUNS = {
    {"Le Voyage", "The Journey"},
    {"La Forêt", "The Forest"},
    {"Le Miroir", "The Mirror"},
    {"La Promesse", "The Promise"},
    {"Le Phare", "The Lighthouse"},
    {"La Comète", "The Comet"},
    {"L'Été", "The Summer"},
    {"Le Jardin", "The Garden"},
    {"La Valse", "The Waltz"},
    {"Le Silence", "The Silence"},
    {"L'Horloge", "The Clock"},
    {"La Traversée", "The Crossing"},
    {"Le Courrier", "The Letter"},
    {"La Maison", "The House"},
    {"Les Oiseaux", "The Birds"},
    {"Le Fleuve", "The River"},
  };

  private static final String[][] ENDINGS = {
    {" d'hiver", " in winter"},
    {" & la mer", " & the sea"},
    {" de minuit", " at midnight"},
    {" perdu", " that was lost"},
    {" sans fin", " without an end"},
    {" à l'aube", " at dawn"},
    {" d'Élise", " of Élise"},
    {" des ombres", " of shadows"},
    {" à trois voix", " for three voices"},
    {" du cœur", " of the heart"},
    {" <reprise>", " <again>"},
    {" pour tous", " for everybody"},
    {"", ""},
  };

  private static final String[][] SENTENCES = {
    {
      "Une soirée où se mêlent la musique, la danse et les voix.",
      "An evening of music, of dance and of voices."
    },
    {
      "Durée&nbsp;: environ 1&nbsp;h&nbsp;30, sans entracte.<br/>",
      "Takes about an hour and a half, without a break.<br/>"
    },
    {
      "<b>À partir de 8 ans.</b> Placement libre au balcon.",
      "<b>From 8 years on.</b> Free seating on the balcony."
    },
    {
      "« On en sort plus léger », écrit la presse locale. 🎭",
      "“You leave with a lighter heart”, the local paper writes. 🎭"
    },
    {
      "Tarif réduit à 5 € avec la carte <i>Jeunes & Co</i>.",
      "5 € with the card <i>Jeunes & Co</i>."
    },
  };

  private final XmlOut out;
  private final List<String> languages;
  private final Dice dice;

  Texts(XmlOut out, List<String> languages, Dice dice) {
    this.out = out;
    this.languages = languages;
    this.dice = dice;
  }

  /** A title that belongs to the key. */
  void title(String element, long key) {
    String[] noun = NOUNS[dice.below(NOUNS.length, key)];
    String[] ending = ENDINGS[dice.below(ENDINGS.length, ~key)];
    out.open(element);
    for (int i = 0; i < languages.size(); i++) {
      boolean last = i > 0 && i == languages.size() - 1;
      if (last && key % 13 == 5) {
        translation(i, null);
      } else {
        int words = key % 11 == 0 ? 0 : i;
        translation(i, in(words, noun) + in(words, ending));
      }
    }
    out.close(element);
  }

  /** The same words in each language, with a number. */
  void label(String element, String french, String english, int number) {
    String[] words = {french + " " + number, english + " " + number};
    out.open(element);
    for (int i = 0; i < languages.size(); i++) {
      translation(i, in(i, words));
    }
    out.close(element);
  }

  /** The same text in all languages. */
  void same(String element, String text) {
    out.open(element);
    for (int i = 0; i < languages.size(); i++) {
      translation(i, text);
    }
    out.close(element);
  }

  /** One or more paragraphs of HTML. */
  void html(String element, long key) {
    int paragraphs = 1 + dice.below(3, key);
    out.open(element);
    for (int i = 0; i < languages.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (int p = 0; p < paragraphs; p++) {
        String[] sentence = SENTENCES[dice.below(SENTENCES.length, key * 7 + p)];
        text.append("<p>").append(in(i, sentence)).append("</p>\n");
      }
      translation(i, text.toString());
    }
    out.close(element);
  }

  private void translation(int language, @Nullable String value) {
    out.open("translations");
    out.text("locale", languages.get(language));
    if (value == null) {
      out.nil("value");
    } else {
      out.text("value", value);
    }
    out.close("translations");
  }

  private String in(int language, String[] words) {
    String code = languages.get(language);
    if (code.startsWith("fr")) {
      return words[0];
    }
    return code.startsWith("en") ? words[1] : words[0] + " " + code;
  }
}
