/**
 * The count (计票): who is entitled, what a ballot says, what the sheet gives, and what may be decided about it. A purity
 * wall: no framework, no database, no clock, no chance, no floating point; every number is a whole number, a share is
 * compared by multiplication, and each step carries the rule it rests on and what it looked at. The numbers bear the names of
 * the regulation: {@code fullMembers}, {@code rightless}, {@code eligible} = fullMembers − rightless, {@code exempted},
 * {@code due} (应到, E) = eligible − exempted, {@code present} (实到, A), {@code issued} (I), {@code returned} (R),
 * {@code valid} + {@code invalid} = returned. Not here: words, which stand in {@code messages-election}, and whatever comes of a result.
 */
@NullMarked
package cn.tonggui.election.tally;

import org.jspecify.annotations.NullMarked;
