package dev.assay.eval;

import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorResolver;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.place.Gazetteer;
import dev.assay.place.PlaceResolver;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.time.TimexTagger;
import java.util.List;

/**
 * The incidents that a report tells of, as MUC-4 understands them: acts of terror and of a state
 * against those who do not bear arms. Immutable.
 */
final class IncidentFinder {
  private final CoreferenceResolver coreference = new CoreferenceResolver();
  private final TimexTagger timexes = new TimexTagger();
  private final PlaceResolver toponyms = new PlaceResolver(Gazetteer.open());
  private final IncidentWords words = IncidentWords.load();
  private final ActorResolver actors;
  private final IncidentReader reader;
  private final IncidentFilter filter;
  private final IncidentKinds kinds;
  private final HomeCountry homes;

  IncidentFinder(ActorCoder coder, ActorResolver actors) {
    this.actors = actors;
    reader =
        new IncidentReader(new PartyReader(coder, actors, words), new IncidentPlaces(words), words);
    homes = new HomeCountry(coder, actors, words);
    filter = new IncidentFilter(words);
    kinds = new IncidentKinds(words);
  }

  List<Incident> find(Reading reading) {
    Dispatch dispatch =
        new Dispatch(
            reading,
            coreference.resolve(reading.document()),
            timexes.tag(reading.document()),
            new PlaceLevels(toponyms.names(reading.document())));
    return find(dispatch);
  }

  /** The incidents of a dispatch whose times, places and mentions have been read. */
  List<Incident> find(Dispatch dispatch) {
    IncidentMerger merger = new IncidentMerger();
    for (Statement s : dispatch.reading().statements()) {
      Incident told = reader.read(dispatch, s);
      if (told != null) {
        merger.add(told);
      }
    }
    List<Incident> found = merger.incidents();
    found.forEach(i -> kinds.settle(dispatch, i));
    found.removeIf(i -> !filter.counts(dispatch, i));
    new Whereabouts(words).tell(dispatch, found);
    found.forEach(i -> homes.settle(dispatch, i));
    found.removeIf(i -> i.abroad);
    new Responsibility(dispatch.reading(), actors, words).assign(found);
    SameDay.settle(found);
    return found;
  }
}
