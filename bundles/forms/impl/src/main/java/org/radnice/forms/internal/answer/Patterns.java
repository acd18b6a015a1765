package org.radnice.forms.internal.answer;

import java.util.regex.Pattern;

/** Matches a form's own pattern, and gives up where matching would take exponential time. */
final class Patterns {

    private static final int MOST_STEPS = 200_000;

    private Patterns() {}

    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).matches();
        } catch (TooManySteps e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {

        private final CharSequence text;
        private int steps;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
