package cn.tonggui.kernel;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is looking, with the tokens held today. Every read takes one; every SQL statement carries {@link #readerKeys()}.
 *
 * @param tokens every token the person holds today, offices and identities alike
 * @param soleTokens those of them that nobody else holds: their work is the viewer's own without claiming
 * @param mayAct false for accounts that may only read (auditor) or have no business data (administrators)
 */
public record Viewer(PersonId id, String name, Set<Token> tokens, Set<Token> soleTokens, boolean mayAct) {

    public Viewer {
        tokens = Set.copyOf(tokens);
        soleTokens = Set.copyOf(soleTokens);
    }

    public Actor actor() {
        return new Actor(id, name);
    }

    public boolean holds(Token token) {
        return tokens.contains(token);
    }

    /** Where the viewer holds the office, in no order. */
    public Stream<UnitCode> unitsOf(String office) {
        return tokens.stream().filter(token -> token.office().equals(office)).map(Token::unit);
    }

    /** Whether the viewer may act and holds the office somewhere. */
    public boolean actsIn(String office) {
        return mayAct && unitsOf(office).findAny().isPresent();
    }

    /** The keys under which a case may be open to this viewer: the person and each token, in a fixed order. */
    public List<String> readerKeys() {
        return Stream.concat(
                        Stream.of(id.value()),
                        new TreeSet<>(tokens.stream().map(Token::toString).toList()).stream())
                .toList();
    }
}
