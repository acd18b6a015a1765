package org.radnice.forms.internal.logic;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A compiled JsonLogic rule: immutable, safe for use by many threads. */
public final class Expression {

    private final Node root;
    private final Set<String> reads;

    private Expression(Node root, Set<String> reads) {
        this.root = root;
        this.reads = Collections.unmodifiableSet(reads);
    }

    /**
     * Compiles a rule.
     *
     * @param rule as plain JSON values
     * @throws LogicFault when it is nested too deeply, too large, or uses an operator that does not exist
     */
    public static Expression compile(Object rule) {
        return compile(rule, true);
    }

    /**
     * As {@link #compile(Object)}; when not strict, an unknown operator or a wrong number of arguments faults only where it
     * is evaluated, so that {@code try} can catch it.
     */
    static Expression compile(Object rule, boolean strict) {
        Compiler compiler = new Compiler(strict);
        Node root = compiler.compile(rule, 0);
        return new Expression(root, new LinkedHashSet<>(compiler.reads()));
    }

    /**
     * The value of the rule for this data.
     *
     * @throws LogicFault when there is none
     */
    public Object evaluate(Object data) {
        return root.eval(Scope.of(data), new Budget());
    }

    /** Whether the value of the rule for this data is true in the sense of JsonLogic. */
    public boolean holds(Object data) {
        return Values.truthy(evaluate(data));
    }

    /**
     * First parts of the paths that the rule reads from the data by a fixed name; what an iteration reads from its items
     * is not among them.
     */
    public Set<String> reads() {
        return reads;
    }
}
