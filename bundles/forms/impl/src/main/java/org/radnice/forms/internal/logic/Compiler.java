package org.radnice.forms.internal.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes nodes of a rule. Whatever does not depend on data is decided here and not at each evaluation. */
final class Compiler {

    static final int DEPTH = 60;
    static final int NODES = 5_000;

    private final boolean strict;
    private final Set<String> reads = new LinkedHashSet<>();
    private int nodes;
    private int iterations;

    Compiler(boolean strict) {
        this.strict = strict;
    }

    Set<String> reads() {
        return reads;
    }

    Node compile(Object rule, int depth) {
        if (depth > DEPTH) {
            throw LogicFault.limit("Nested Too Deeply");
        }
        if (++nodes > NODES) {
            throw LogicFault.limit("Expression Too Large");
        }
        if (rule instanceof List<?> list) {
            Node[] items = all(list, depth + 1);
            return (scope, budget) -> {
                List<Object> values = new ArrayList<>(items.length);
                for (Node item : items) {
                    values.add(item.eval(scope, budget));
                }
                return values;
            };
        }
        if (rule instanceof Map<?, ?> map && !map.isEmpty()) {
            if (map.size() > 1) {
                return failing(LogicFault.unknownOperator(map.keySet().iterator().next().toString()));
            }
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return operation(only.getKey().toString(), only.getValue(), depth);
        }
        return (scope, budget) -> rule;
    }

    private Node[] all(List<?> rules, int depth) {
        Node[] made = new Node[rules.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = compile(rules.get(i), depth);
        }
        return made;
    }

    private Node operation(String name, Object raw, int depth) {
        if (name.equals("preserve")) {
            return (scope, budget) -> raw;
        }
        Lazy lazy = Lazy.named(name);
        if (lazy != null) {
            if (!(raw instanceof List<?> list)) {
                return failing(LogicFault.invalidArguments());
            }
            if (!lazy.iterates()) {
                return counted(lazy.node(list, all(list, depth + 1)));
            }
            // The first argument is read outside of the iteration, the others inside of it.
            Node[] arguments = new Node[list.size()];
            for (int i = 0; i < arguments.length; i++) {
                boolean inside = i == 1;
                iterations += inside ? 1 : 0;
                arguments[i] = compile(list.get(i), depth + 1);
                iterations -= inside ? 1 : 0;
            }
            return counted(lazy.node(list, arguments));
        }
        if (name.equals("try")) {
            return attempt(raw instanceof List<?> list ? list : List.of(raw), depth);
        }
        Eager eager = Eager.named(name);
        if (eager == null) {
            return failing(LogicFault.unknownOperator(name));
        }
        note(name, raw);
        if (raw instanceof List<?> list) {
            Node[] arguments = all(list, depth + 1);
            return (scope, budget) -> {
                budget.take();
                Object[] values = new Object[arguments.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = arguments[i].eval(scope, budget);
                }
                return eager.apply(values, scope, budget);
            };
        }
        Node argument = compile(raw, depth + 1);
        return (scope, budget) -> {
            budget.take();
            Object value = argument.eval(scope, budget);
            // A computed list stands for the arguments themselves.
            Object[] values = value instanceof List<?> list ? list.toArray() : new Object[] {value};
            return eager.apply(values, scope, budget);
        };
    }

    private static Node counted(Node node) {
        return (scope, budget) -> {
            budget.take();
            return node.eval(scope, budget);
        };
    }

    private Node failing(LogicFault fault) {
        if (strict) {
            throw fault;
        }
        return (scope, budget) -> {
            throw fault;
        };
    }

    private Node attempt(List<?> raw, int depth) {
        Node[] arguments = new Node[raw.size()];
        for (int i = 0; i < arguments.length; i++) {
            iterations += i > 0 ? 1 : 0;
            arguments[i] = compile(raw.get(i), depth + 1);
            iterations -= i > 0 ? 1 : 0;
        }
        return (scope, budget) -> {
            LogicFault last = LogicFault.invalidArguments();
            for (int i = 0; i < arguments.length; i++) {
                try {
                    return arguments[i].eval(i == 0 ? scope : scope.inner(null, last.error()), budget);
                } catch (LogicFault fault) {
                    if (fault.overLimit()) {
                        throw fault;
                    }
                    last = fault;
                }
            }
            throw last;
        };
    }

    private void note(String name, Object raw) {
        if (iterations > 0) {
            return;
        }
        switch (name) {
            case "var" -> noteName(raw instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : raw, true);
            case "val", "exists" -> noteName(raw instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : raw, false);
            case "missing" -> {
                if (raw instanceof List<?> list) {
                    list.forEach(path -> noteName(path, true));
                } else {
                    noteName(raw, true);
                }
            }
            case "missing_some" -> {
                if (raw instanceof List<?> list && list.size() == 2 && list.get(1) instanceof List<?> paths) {
                    paths.forEach(path -> noteName(path, true));
                }
            }
            default -> { }
        }
    }

    private void noteName(Object path, boolean dotted) {
        if (path instanceof String text && !text.isEmpty()) {
            int dot = dotted ? text.indexOf('.') : -1;
            reads.add(dot > 0 ? text.substring(0, dot) : text);
        }
    }
}
