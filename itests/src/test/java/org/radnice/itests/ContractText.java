package org.radnice.itests;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A contract as text, to be kept in the repository and read in a review: a line {@code export PACKAGE VERSION} each, then the
 * tree, a line for each part, two spaces deeper than what it belongs to: its kind, what its coming and its going means to
 * users, and its name.
 */
final class ContractText {

    private static final String EXPORT = "export ";

    private ContractText() {}

    static String write(Contract contract) {
        StringBuilder text = new StringBuilder();
        contract.exports().forEach((pack, version) -> text.append(EXPORT).append(pack).append(' ').append(version).append('\n'));
        write(contract.tree(), "", text);
        return text.toString();
    }

    private static void write(Tree tree, String indent, StringBuilder text) {
        text.append(indent).append(tree.getType()).append(' ').append(tree.ifAdded()).append(' ').append(tree.ifRemoved())
                .append(' ').append(tree.getName()).append('\n');
        Arrays.stream(tree.getChildren()).sorted().forEach(child -> write(child, indent + "  ", text));
    }

    static Contract read(List<String> lines) throws Exception {
        Map<String, String> exports = new TreeMap<>();
        Deque<Tree.Data> path = new ArrayDeque<>();
        Map<Tree.Data, List<Tree.Data>> children = new HashMap<>();
        for (String line : lines) {
            if (line.startsWith(EXPORT)) {
                String[] words = line.split(" ");
                exports.put(words[1], words[2]);
                continue;
            }
            int depth = (line.length() - line.stripLeading().length()) / 2;
            while (path.size() > depth) {
                path.removeLast();
            }
            Tree.Data part = part(line.strip());
            children.put(part, new ArrayList<>());
            if (!path.isEmpty()) {
                children.get(path.getLast()).add(part);
            }
            path.addLast(part);
        }
        children.forEach((part, below) -> part.children = below.toArray(Tree.Data[]::new));
        return new Contract(exports, new DiffPluginImpl().deserialize(path.getFirst()));
    }

    private static Tree.Data part(String line) {
        String[] words = line.split(" ", 4);
        Tree.Data part = new Tree.Data();
        part.type = Type.valueOf(words[0]);
        part.add = Delta.valueOf(words[1]);
        part.rem = Delta.valueOf(words[2]);
        part.name = words[3];
        return part;
    }
}
