package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void shortTextsStandInTwoColumnsWithDifferencesMarked() {
        assertThat(SideBySide.layout("yours", "int a() {\n    return 1;\n}", "reference", "int a() {\n    return 2;\n}\n", 80))
                .isEqualTo("""
                        yours         │ reference
                        ──────────────┼──────────────
                        int a() {     │ int a() {
                            return 1; ≠     return 2;
                        }             │ }
                        """);
    }

    @Test
    void commonLinesStandInOneRowWhereOneSideHasMore() {
        assertThat(SideBySide.layout("l", "a\nb\nc\nd", "r", "a\nx\ny\nz\nc\n  d\ne", 80)).isEqualTo("""
                l │ r
                ──┼────
                a │ a
                b ≠ x
                  ≠ y
                  ≠ z
                c │ c
                d │   d
                  ≠ e
                """);
    }

    @Test
    void aClosingBraceIsPairedWithTheOneOfItsOwnBlock() {
        assertThat(SideBySide.layout("l", "a {\n}", "r", "a {\n  b {\n  }\n}", 80)).isEqualTo("""
                l   │ r
                ────┼──────
                a { │ a {
                    ≠   b {
                    ≠   }
                }   │ }
                """);
    }

    @Test
    void withoutRoomOneStandsBelowTheOtherUnbroken() {
        String longLine = "x".repeat(60);
        assertThat(SideBySide.layout("yours", longLine, "reference", "\ty", 70)).isEqualTo("yours\n─────\n" + longLine
                + "\n\nreference\n─────────\n    y\n");
    }

    @Test
    void aLongLineGoesOnBelowFurtherIn() {
        String words = "    " + "word ".repeat(20).strip();
        String layout = SideBySide.layout("yours", words, "reference", "other ".repeat(20), 103);
        assertThat(layout.lines().skip(2)).containsExactly(
                "    word word word word word word word word word   ≠ other other other other other other other other",
                "        word word word word word word word word    ≠     other other other other other other other",
                "        word word word                             ≠     other other other other other");
    }

    @Test
    void aShortColumnLeavesItsRoomToTheOther() {
        String line = "a ".repeat(40).strip();
        assertThat(SideBySide.layout("l", line, "r", "b", 100)).contains("\n" + line + " ≠ b\n");
    }

    @Test
    void tabsReachTheNextStopOfFour() {
        assertThat(SideBySide.layout("l", "\ta\n  \tb\nabcd\tc", "r", "", 80)).contains("    a", "\n    b", "abcd    c");
    }

    @Test
    void emptyTextsHaveOnlyTitles() {
        assertThat(SideBySide.layout("l", "", "r", "\n\n", 80)).isEqualTo("l │ r\n──┼──\n");
    }

    @Test
    void aWidthOfNothingIsRefused() {
        assertThatThrownBy(() -> SideBySide.layout("l", "", "r", "", 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A width of at least 1 was expected, but 0 was given.");
    }

    @RepeatedTest(100)
    void inColumnsNoLineIsWiderThanAskedAndNoWordIsLost(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String left = randomText(random);
        String right = randomText(random);
        int width = 99 + random.nextInt(60);
        String layout = SideBySide.layout("left", left, "right", right, width);
        assertThat(layout.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
        assertThat(letters(layout)).isEqualTo(letters("left" + "right" + left + right));
        assertThat(layout.lines()).noneMatch(line -> line.endsWith(" "));
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(12); line > 0; line--) {
            text.append(" ".repeat(random.nextInt(random.nextInt(10) == 0 ? 120 : 12)));
            for (int word = random.nextInt(9); word > 0; word--) {
                String letter = String.valueOf((char) ('a' + random.nextInt(3)));
                text.append(letter.repeat(random.nextInt(random.nextInt(9) == 0 ? 150 : 9))).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String letters(String text) {
        return text.chars().filter(Character::isLetter).sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
