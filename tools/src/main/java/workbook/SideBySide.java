package workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts for a terminal: side by side when there is room, else one below the other.
 *
 * <p>Side by side, lines that both have stand in one row; where a row differs the border is {@code ≠}. Lines are
 * paired as in a longest common subsequence, where the same indentation counts extra, in time and memory of (lines of
 * one) × (lines of the other). A line too long for its column goes on below, indented further; one below the other,
 * nothing is broken. Tabs become spaces.
 */
public final class SideBySide {

    private static final int NARROWEST_COLUMN = 48; // code in a narrower column is torn to pieces
    private static final String SAME = " │ ";
    private static final String DIFFERENT = " ≠ ";
    private static final int TAB = 4;

    private final List<String> left;
    private final List<String> right;
    private final String leftTitle;
    private final String rightTitle;

    private SideBySide(String leftTitle, String leftText, String rightTitle, String rightText) {
        this.leftTitle = leftTitle;
        this.rightTitle = rightTitle;
        this.left = lines(leftText);
        this.right = lines(rightText);
    }

    /**
     * Lays out two titled texts.
     *
     * @param width how many characters a line of the terminal holds, at least 1
     * @return the lines to print, each ended by a line feed, none with trailing blanks
     * @throws IllegalArgumentException if {@code width} is less than 1
     */
    public static String layout(String leftTitle, String leftText, String rightTitle, String rightText, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("A width of at least 1 was expected, but " + width + " was given.");
        }
        SideBySide texts = new SideBySide(leftTitle, leftText, rightTitle, rightText);
        int room = width - SAME.length();
        int leftWidth = widest(leftTitle, texts.left);
        int rightWidth = widest(rightTitle, texts.right);
        if (leftWidth + rightWidth > room) {
            if (room / 2 < NARROWEST_COLUMN) {
                return texts.oneBelowTheOther();
            }
            // A short column leaves its room to the other.
            int half = room / 2;
            leftWidth = rightWidth < half ? room - rightWidth : Math.min(leftWidth, half);
            rightWidth = room - leftWidth;
        }
        return texts.inColumns(leftWidth, rightWidth);
    }

    private String inColumns(int leftWidth, int rightWidth) {
        StringBuilder out = new StringBuilder();
        row(out, leftTitle, SAME, rightTitle, leftWidth, rightWidth);
        out.append("─".repeat(leftWidth + 1)).append("┼").append("─".repeat(rightWidth + 1)).append('\n');
        int[][] agreement = agreement();
        List<String> onlyLeft = new ArrayList<>();
        List<String> onlyRight = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean bothGoOn = i < left.size() && j < right.size();
            if (bothGoOn && agreement(i, j) > 0 && agreement[i][j] == agreement[i + 1][j + 1] + agreement(i, j)) {
                differentRows(out, onlyLeft, onlyRight, leftWidth, rightWidth);
                row(out, left.get(i++), SAME, right.get(j++), leftWidth, rightWidth);
            } else if (j == right.size() || bothGoOn && agreement[i + 1][j] >= agreement[i][j + 1]) {
                onlyLeft.add(left.get(i++));
            } else {
                onlyRight.add(right.get(j++));
            }
        }
        differentRows(out, onlyLeft, onlyRight, leftWidth, rightWidth);
        return out.toString();
    }

    /** What one side has and what the other has between two common lines goes into the same rows. */
    private static void differentRows(StringBuilder out, List<String> onlyLeft, List<String> onlyRight,
                                      int leftWidth, int rightWidth) {
        for (int i = 0; i < Math.max(onlyLeft.size(), onlyRight.size()); i++) {
            String leftLine = i < onlyLeft.size() ? onlyLeft.get(i) : "";
            String rightLine = i < onlyRight.size() ? onlyRight.get(i) : "";
            row(out, leftLine, DIFFERENT, rightLine, leftWidth, rightWidth);
        }
        onlyLeft.clear();
        onlyRight.clear();
    }

    private String oneBelowTheOther() {
        StringBuilder out = new StringBuilder();
        section(out, leftTitle, left);
        out.append('\n');
        section(out, rightTitle, right);
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<String> lines) {
        out.append(title).append('\n').append("─".repeat(length(title))).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
    }

    private static void row(StringBuilder out, String leftLine, String border, String rightLine,
                            int leftWidth, int rightWidth) {
        List<String> leftPieces = wrapped(leftLine, leftWidth);
        List<String> rightPieces = wrapped(rightLine, rightWidth);
        for (int i = 0; i < Math.max(leftPieces.size(), rightPieces.size()); i++) {
            String leftPiece = i < leftPieces.size() ? leftPieces.get(i) : "";
            String rightPiece = i < rightPieces.size() ? rightPieces.get(i) : "";
            String padding = " ".repeat(leftWidth - length(leftPiece));
            out.append((leftPiece + padding + border + rightPiece).stripTrailing()).append('\n');
        }
    }

    /** agreement[i][j] = how much the rests left[i..] and right[j..] agree when their lines are best paired, in order. */
    private int[][] agreement() {
        int[][] agreement = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                int unpaired = Math.max(agreement[i + 1][j], agreement[i][j + 1]);
                int lines = agreement(i, j);
                agreement[i][j] = lines == 0 ? unpaired : Math.max(unpaired, agreement[i + 1][j + 1] + lines);
            }
        }
        return agreement;
    }

    /** The same indentation counts a little: a closing brace finds the one of its own block. */
    private int agreement(int i, int j) {
        if (left.get(i).equals(right.get(j))) {
            return 3;
        }
        return left.get(i).strip().equals(right.get(j).strip()) ? 2 : 0;
    }

    /** Breaks a line behind a blank where possible; the pieces below are indented by four more than the line. */
    static List<String> wrapped(String line, int width) {
        List<String> pieces = new ArrayList<>();
        int indentation = Math.min(line.length() - line.stripLeading().length(), width / 2);
        String further = " ".repeat(Math.min(indentation + 4, width / 2));
        String rest = length(line) <= width ? line : " ".repeat(indentation) + line.stripLeading();
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int start = rest.length() - rest.stripLeading().length();
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > start ? blank : Math.max(end, start + 1);
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = further + rest.substring(cut).stripLeading();
        }
        pieces.add(rest);
        return pieces;
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(line -> withoutTabs(line).stripTrailing()).toList();
    }

    private static String withoutTabs(String line) {
        StringBuilder expanded = new StringBuilder();
        for (char c : line.toCharArray()) {
            expanded.append(c == '\t' ? " ".repeat(TAB - expanded.length() % TAB) : String.valueOf(c));
        }
        return expanded.toString();
    }

    private static int widest(String title, List<String> lines) {
        return Math.max(length(title), lines.stream().mapToInt(SideBySide::length).max().orElse(0));
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
