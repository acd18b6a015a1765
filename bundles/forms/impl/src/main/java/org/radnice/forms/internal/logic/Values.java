package org.radnice.forms.internal.logic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How JsonLogic sees values: truth, numbers, text, equality. Follows what JavaScript does where the suites ask for it. */
final class Values {

    private static final double EXACT = 1e21;

    private Values() {}

    static boolean truthy(Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number) {
            double d = number.doubleValue();
            return d != 0 && !Double.isNaN(d);
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        // An empty array is false and an empty object true: JsonLogic's own rule.
        return !(value instanceof List<?> list) || !list.isEmpty();
    }

    /** The number that a value stands for, or the fault {@code NaN}. */
    static double number(Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return checked(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof String text) {
            return parse(text);
        }
        throw LogicFault.notANumber();
    }

    static double checked(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            throw LogicFault.notANumber();
        }
        return d;
    }

    private static double parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (trimmed.length() > 60) {
            throw LogicFault.notANumber();
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            // Double.parseDouble also takes hexadecimal floats, "1d" and "NaN".
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                throw LogicFault.notANumber();
            }
        }
        try {
            return checked(Double.parseDouble(trimmed));
        } catch (NumberFormatException e) {
            throw LogicFault.notANumber();
        }
    }

    /** Text of a value, numbers as JavaScript writes them. */
    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return text(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < list.size(); i++) {
                all.append(i == 0 ? "" : ",").append(text(list.get(i)));
            }
            return all.toString();
        }
        if (value instanceof Map) {
            return "[object Object]";
        }
        return value.toString();
    }

    private static String text(double d) {
        if (d == Math.rint(d) && Math.abs(d) < EXACT) {
            return d == 0 ? "0" : new BigDecimal(Double.toString(d)).toBigInteger().toString();
        }
        double size = Math.abs(d);
        if (size >= 1e-6 && size < EXACT) {
            return new BigDecimal(Double.toString(d)).stripTrailingZeros().toPlainString();
        }
        String scientific = Double.toString(d).replace(".0E", "E").replace('E', 'e');
        int exponent = scientific.indexOf('e');
        return exponent > 0 && scientific.charAt(exponent + 1) != '-'
                ? scientific.substring(0, exponent + 1) + "+" + scientific.substring(exponent + 1)
                : scientific;
    }

    static boolean strictlyEqual(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a == null || b == null || a instanceof List || a instanceof Map) {
            return false;
        }
        return a.equals(b);
    }

    /** Order of two values: text with text by code units, anything else by number. */
    static int compare(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        return Double.compare(number(a) + 0.0, number(b) + 0.0);
    }

    static boolean looselyEqual(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.equals(y);
        }
        if (a == null && b == null) {
            return true;
        }
        return number(a) == number(b);
    }
}
