package org.radnice.forms.internal.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Operators whose arguments are all evaluated first. */
enum Eager {
    VAR("var") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            Object path = a.length == 0 ? null : a[0];
            Object found = path == null || "".equals(path) ? scope.value() : dotted(path, scope.value());
            return found == null && a.length > 1 ? a[1] : found;
        }
    },
    VAL("val") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            Object at = start(a, scope);
            for (int i = first(a); i < a.length; i++) {
                at = step(at, a[i]);
            }
            return at;
        }
    },
    EXISTS("exists") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            Object at = start(a, scope);
            for (int i = first(a); i < a.length; i++) {
                if (!has(at, a[i])) {
                    return Boolean.FALSE;
                }
                at = step(at, a[i]);
            }
            return Boolean.TRUE;
        }
    },
    MISSING("missing") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            // Both {"missing": [["a", "b"]]} and {"missing": ["a", "b"]} are in use.
            return missing(a.length == 1 && a[0] instanceof List<?> list ? list.toArray() : a, scope, budget);
        }
    },
    MISSING_SOME("missing_some") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            if (a.length != 2 || !(a[1] instanceof List<?> list)) {
                throw LogicFault.invalidArguments();
            }
            List<Object> missing = missing(list.toArray(), scope, budget);
            return list.size() - missing.size() >= Values.number(a[0]) ? List.of() : missing;
        }
    },
    NOT("!") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            return a.length == 0 || !Values.truthy(a[0]);
        }
    },
    TRUTH("!!") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            return a.length > 0 && Values.truthy(a[0]);
        }
    },
    PLUS("+") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            return fold(a, 0, 0, Double::sum);
        }
    },
    TIMES("*") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            return fold(a, 0, 1, (x, y) -> x * y);
        }
    },
    MINUS("-") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 1);
            return a.length == 1 ? 0 - Values.number(a[0]) : fold(a, 1, Values.number(a[0]), (x, y) -> x - y);
        }
    },
    DIVIDE("/") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 1);
            return a.length == 1
                    ? Values.checked(1 / Values.number(a[0]))
                    : fold(a, 1, Values.number(a[0]), (x, y) -> Values.checked(x / y));
        }
    },
    MODULO("%") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 2);
            return fold(a, 1, Values.number(a[0]), (x, y) -> Values.checked(x % y));
        }
    },
    MAX("max") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 1);
            return fold(a, 1, Values.number(a[0]), Math::max);
        }
    },
    MIN("min") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 1);
            return fold(a, 1, Values.number(a[0]), Math::min);
        }
    },
    CAT("cat") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            StringBuilder all = new StringBuilder();
            for (Object value : a) {
                all.append(Values.text(value));
                Budget.size(all.length());
            }
            budget.take(all.length() / 100);
            return all.toString();
        }
    },
    SUBSTR("substr") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 2);
            String text = Values.text(a[0]);
            int length = text.length();
            int start = clamp((int) Values.number(a[1]), length);
            if (a.length < 3) {
                return text.substring(start);
            }
            int count = (int) Values.number(a[2]);
            // A negative count leaves so many characters out at the end.
            int end = count < 0 ? length + count : (int) Math.min((long) start + count, length);
            return end <= start ? "" : text.substring(start, end);
        }
    },
    IN("in") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            need(a, 2);
            if (a[1] instanceof String text) {
                return text.contains(Values.text(a[0]));
            }
            if (a[1] instanceof List<?> list) {
                for (Object value : list) {
                    budget.take();
                    if (Values.strictlyEqual(a[0], value)) {
                        return Boolean.TRUE;
                    }
                }
            }
            return Boolean.FALSE;
        }
    },
    MERGE("merge") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            List<Object> all = new ArrayList<>();
            for (Object value : a) {
                if (value instanceof List<?> list) {
                    budget.take(list.size());
                    all.addAll(list);
                } else {
                    all.add(value);
                }
                Budget.size(all.size());
            }
            return all;
        }
    },
    THROW("throw") {
        @Override
        Object apply(Object[] a, Scope scope, Budget budget) {
            throw LogicFault.thrown(a.length == 0 ? null : a[0]);
        }
    };

    private static final Map<String, Eager> NAMES = names();

    private final String symbol;

    Eager(String symbol) {
        this.symbol = symbol;
    }

    abstract Object apply(Object[] arguments, Scope scope, Budget budget);

    static Eager named(String name) {
        return NAMES.get(name);
    }

    private static Map<String, Eager> names() {
        Map<String, Eager> names = new HashMap<>();
        for (Eager operator : values()) {
            names.put(operator.symbol, operator);
        }
        return Map.copyOf(names);
    }

    private static void need(Object[] arguments, int count) {
        if (arguments.length < count) {
            throw LogicFault.invalidArguments();
        }
    }

    private static Object fold(Object[] arguments, int from, double start, DoubleBinaryOperator step) {
        double value = start;
        for (int i = from; i < arguments.length; i++) {
            value = step.applyAsDouble(value, Values.number(arguments[i]));
        }
        return Values.checked(value);
    }

    private static int clamp(int start, int length) {
        return start < 0 ? Math.max(0, length + start) : Math.min(start, length);
    }

    private static List<Object> missing(Object[] paths, Scope scope, Budget budget) {
        List<Object> missing = new ArrayList<>();
        for (Object path : paths) {
            budget.take();
            Object value = dotted(path, scope.value());
            if (value == null || "".equals(value)) {
                missing.add(path);
            }
        }
        return missing;
    }

    private static Object dotted(Object path, Object data) {
        String text = Values.text(path);
        Object at = data;
        int from = 0;
        while (at != null) {
            int dot = text.indexOf('.', from);
            at = step(at, dot < 0 ? text.substring(from) : text.substring(from, dot));
            if (dot < 0) {
                return at;
            }
            from = dot + 1;
        }
        return null;
    }

    /** {@code [[2], "name"]} climbs two scopes first; the sign does not matter. */
    private static Object start(Object[] a, Scope scope) {
        if (first(a) == 0) {
            return scope.value();
        }
        int steps = (int) Math.abs(Values.number(((List<?>) a[0]).get(0)));
        Scope above = scope.up(steps);
        return above == null ? null : above.value();
    }

    private static int first(Object[] a) {
        return a.length > 0 && a[0] instanceof List<?> list && list.size() == 1 ? 1 : 0;
    }

    private static Object step(Object at, Object key) {
        if (at instanceof Map<?, ?> map) {
            return map.get(Values.text(key));
        }
        int index = index(at, key);
        return index < 0 ? null : ((List<?>) at).get(index);
    }

    private static boolean has(Object at, Object key) {
        return at instanceof Map<?, ?> map ? map.containsKey(Values.text(key)) : index(at, key) >= 0;
    }

    private static int index(Object at, Object key) {
        if (!(at instanceof List<?> list)) {
            return -1;
        }
        String text = Values.text(key);
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(text);
        return index < list.size() ? index : -1;
    }
}
