package org.radnice.forms.internal.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Operators that do not evaluate all of their arguments, or evaluate one many times. They take a written list only. */
enum Lazy {
    IF(false), AND(false), OR(false), COALESCE(false),
    LESS(false), LESS_EQUAL(false), MORE(false), MORE_EQUAL(false),
    EQUAL(false), NOT_EQUAL(false), SAME(false), NOT_SAME(false),
    MAP(true), FILTER(true), REDUCE(true), ALL(true), SOME(true), NONE(true);

    private static final Map<String, Lazy> NAMES = Map.ofEntries(
            Map.entry("if", IF), Map.entry("?:", IF), Map.entry("and", AND), Map.entry("or", OR),
            Map.entry("??", COALESCE), Map.entry("<", LESS), Map.entry("<=", LESS_EQUAL), Map.entry(">", MORE),
            Map.entry(">=", MORE_EQUAL), Map.entry("==", EQUAL), Map.entry("!=", NOT_EQUAL), Map.entry("===", SAME),
            Map.entry("!==", NOT_SAME), Map.entry("map", MAP), Map.entry("filter", FILTER), Map.entry("reduce", REDUCE),
            Map.entry("all", ALL), Map.entry("some", SOME), Map.entry("none", NONE));

    private final boolean iterates;

    Lazy(boolean iterates) {
        this.iterates = iterates;
    }

    static Lazy named(String name) {
        return NAMES.get(name);
    }

    boolean iterates() {
        return iterates;
    }

    Node node(List<?> raw, Node[] arguments) {
        return switch (this) {
            case IF -> choose(arguments);
            case AND -> until(arguments, false);
            case OR -> until(arguments, true);
            case COALESCE -> coalesce(arguments);
            case LESS -> chain(arguments, (a, b) -> Values.compare(a, b) < 0);
            case LESS_EQUAL -> chain(arguments, (a, b) -> Values.compare(a, b) <= 0);
            case MORE -> chain(arguments, (a, b) -> Values.compare(a, b) > 0);
            case MORE_EQUAL -> chain(arguments, (a, b) -> Values.compare(a, b) >= 0);
            case EQUAL -> chain(arguments, Values::looselyEqual);
            case NOT_EQUAL -> chain(arguments, (a, b) -> !Values.looselyEqual(a, b));
            case SAME -> chain(arguments, Values::strictlyEqual);
            case NOT_SAME -> chain(arguments, (a, b) -> !Values.strictlyEqual(a, b));
            case MAP -> map(raw, arguments);
            case FILTER -> filter(raw, arguments);
            case REDUCE -> reduce(raw, arguments);
            case ALL -> quantify(raw, arguments, false, false, false);
            case SOME -> quantify(raw, arguments, true, true, false);
            case NONE -> quantify(raw, arguments, true, false, true);
        };
    }

    private static Node choose(Node[] arguments) {
        return (scope, budget) -> {
            for (int i = 0; i < arguments.length; i += 2) {
                Object value = arguments[i].eval(scope, budget);
                if (i == arguments.length - 1) {
                    return value;
                }
                if (Values.truthy(value)) {
                    return arguments[i + 1].eval(scope, budget);
                }
            }
            return null;
        };
    }

    private static Node until(Node[] arguments, boolean stop) {
        return (scope, budget) -> {
            Object value = Boolean.FALSE;
            for (Node argument : arguments) {
                value = argument.eval(scope, budget);
                if (Values.truthy(value) == stop) {
                    return value;
                }
            }
            return value;
        };
    }

    private static Node coalesce(Node[] arguments) {
        return (scope, budget) -> {
            for (Node argument : arguments) {
                Object value = argument.eval(scope, budget);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private static Node chain(Node[] arguments, BiPredicate<Object, Object> holds) {
        return (scope, budget) -> {
            if (arguments.length < 2) {
                throw LogicFault.invalidArguments();
            }
            Object before = arguments[0].eval(scope, budget);
            for (int i = 1; i < arguments.length; i++) {
                Object next = arguments[i].eval(scope, budget);
                if (!holds.test(before, next)) {
                    return Boolean.FALSE;
                }
                before = next;
            }
            return Boolean.TRUE;
        };
    }

    /** The list to go through: what is not there counts as empty, what is written as null or is no list faults. */
    private static List<?> list(List<?> raw, Node[] arguments, Scope scope, Budget budget, boolean absentIsEmpty) {
        if (raw.isEmpty() || raw.get(0) == null) {
            throw LogicFault.invalidArguments();
        }
        Object value = arguments[0].eval(scope, budget);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value == null && absentIsEmpty) {
            return List.of();
        }
        throw LogicFault.invalidArguments();
    }

    private static Scope item(Scope scope, int index, Object item, Budget budget) {
        budget.take();
        return scope.inner(Map.of("index", (double) index), item);
    }

    private static Node map(List<?> raw, Node[] arguments) {
        return (scope, budget) -> {
            List<?> list = list(raw, arguments, scope, budget, true);
            if (arguments.length < 2 || raw.get(1) == null) {
                throw LogicFault.invalidArguments();
            }
            List<Object> made = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                made.add(arguments[1].eval(item(scope, i, list.get(i), budget), budget));
            }
            return made;
        };
    }

    private static Node filter(List<?> raw, Node[] arguments) {
        return (scope, budget) -> {
            List<?> list = list(raw, arguments, scope, budget, true);
            if (arguments.length < 2 || raw.get(1) == null) {
                throw LogicFault.invalidArguments();
            }
            List<Object> kept = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (Values.truthy(arguments[1].eval(item(scope, i, list.get(i), budget), budget))) {
                    kept.add(list.get(i));
                }
            }
            return kept;
        };
    }

    private static Node reduce(List<?> raw, Node[] arguments) {
        return (scope, budget) -> {
            List<?> list = list(raw, arguments, scope, budget, true);
            if (arguments.length < 2 || raw.get(1) == null) {
                throw LogicFault.invalidArguments();
            }
            Object accumulator = arguments.length > 2 ? arguments[2].eval(scope, budget) : null;
            int first = 0;
            if (arguments.length == 2 && !list.isEmpty()) {
                accumulator = list.get(0);
                first = 1;
            }
            for (int i = first; i < list.size(); i++) {
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("current", list.get(i));
                step.put("accumulator", accumulator);
                accumulator = arguments[1].eval(item(scope, i, step, budget), budget);
            }
            return accumulator;
        };
    }

    private static Node quantify(List<?> raw, Node[] arguments, boolean stopAt, boolean stopped, boolean finished) {
        boolean all = !stopAt;
        return (scope, budget) -> {
            List<?> list = list(raw, arguments, scope, budget, false);
            if (arguments.length < 2) {
                throw LogicFault.invalidArguments();
            }
            for (int i = 0; i < list.size(); i++) {
                if (Values.truthy(arguments[1].eval(item(scope, i, list.get(i), budget), budget)) == stopAt) {
                    return stopped;
                }
            }
            // "All of nothing" is false in JsonLogic.
            return all ? !list.isEmpty() : finished;
        };
    }
}
