package dev.assay;

import org.jspecify.annotations.Nullable;

/**
 * What became of the claims of a source in one domain, where the matter was settled. The rate is a
 * Beta posterior with the prior Beta(2, 1).
 *
 * @param source what it is called
 * @param domain own acts, casualties, territory, diplomacy, predictions and the like
 * @param right settled claims in which it was right
 * @param wrong those in which it was not, the premature ones among them
 * @param premature what it told before it was so
 * @param mean mean of the posterior, from 0 to 1
 * @param low lower end of its 80 % interval
 * @param high upper end of it
 * @param letter the Admiralty scale's letter of sources, A to E by the lower end; F where fewer
 *     than five claims are settled, which is not the same as a bad source
 * @param leadDays days, on average, by which it told what was confirmed; null where nothing was
 */
public record TrackRecord(
    String source,
    String domain,
    int right,
    int wrong,
    int premature,
    double mean,
    double low,
    double high,
    char letter,
    @Nullable Double leadDays) {}
