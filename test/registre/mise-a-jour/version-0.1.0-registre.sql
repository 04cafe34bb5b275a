

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA drizzle;

CREATE FUNCTION public.acte_en_cours() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('relais.acte', true), '')::uuid $$;

CREATE FUNCTION public.compter_sante(le timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
  SELECT jsonb_build_object(
    'proceduresOuvertes', (SELECT count(*) FROM procedure WHERE NOT finie),
    'proceduresEnRetard', (SELECT count(*) FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s'),
    'retardMaxSecondes', (SELECT coalesce(max(extract(epoch FROM le - prochaine)), 0)::int FROM procedure WHERE NOT finie AND prochaine < le),
    'reveils', (SELECT count(*) FROM reveil), 'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'courriels', (SELECT coalesce(jsonb_object_agg(etat, n), '{}'::jsonb) FROM (SELECT etat, count(*) n FROM courriel GROUP BY etat) c),
    'taches', (SELECT count(*) FROM tache WHERE faite_le IS NULL AND pour IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;

CREATE FUNCTION public.convergents(d uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('reference', a.id, 'titulaire', a.titulaire) ORDER BY a.cree_le, a.id), '[]'::jsonb)
    FROM dossier ce JOIN dossier a ON a.agent = ce.agent AND a.nature = ce.nature AND a.id <> ce.id
   WHERE ce.id = d AND a.ouvert AND (a.cree_le, a.id) < (ce.cree_le, ce.id)
$$;

CREATE FUNCTION public.dans_perimetre(racine uuid, lieu uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent FROM structure s JOIN ancetre a ON s.id = a.parent
  )
  SELECT EXISTS (SELECT 1 FROM ancetre WHERE id = racine)
$$;

CREATE FUNCTION public.ligne_technique(lieu uuid, le timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent, 0 AS distance FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent, a.distance + 1 FROM structure s JOIN ancetre a ON s.id = a.parent
  ), couvrant AS (
    SELECT p.nature, p.rang, p.code, p.titulaire, a.distance, min(a.distance) OVER (PARTITION BY p.nature) AS proche
      FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN ancetre a ON a.id = ss.structure
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'nature', c.nature, 'poste', c.code, 'personne', c.titulaire,
      'absente', EXISTS (SELECT 1 FROM absence b WHERE b.personne = c.titulaire AND b.du <= le AND (b.au IS NULL OR b.au > le)))
      ORDER BY CASE c.nature WHEN 'assistant' THEN 0 WHEN 'conseillerTechnique' THEN 1 ELSE 2 END, c.rang, c.code), '[]'::jsonb)
    FROM couvrant c WHERE c.distance = c.proche
$$;

CREATE FUNCTION public.moi() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('relais.personne', true), '')::uuid $$;

CREATE FUNCTION public.mon_empreinte(nature text) RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('relais.' || nature, true), '') $$;

CREATE FUNCTION public.population_de(lieu uuid) RETURNS text
    LANGUAGE sql STABLE
    AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent, s.population, 0 AS distance FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent, s.population, a.distance + 1 FROM structure s JOIN ancetre a ON s.id = a.parent
  )
  SELECT population FROM ancetre WHERE population IS NOT NULL ORDER BY distance LIMIT 1
$$;

CREATE FUNCTION public.refuser_changement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'append-only table %', TG_TABLE_NAME; END $$;

SET default_tablespace = '';

CREATE TABLE drizzle.__drizzle_migrations (
    id integer NOT NULL,
    hash text NOT NULL,
    created_at bigint
);

CREATE SEQUENCE drizzle.__drizzle_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE drizzle.__drizzle_migrations_id_seq OWNED BY drizzle.__drizzle_migrations.id;

CREATE TABLE public.absence (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    personne uuid NOT NULL,
    du timestamp with time zone NOT NULL,
    au timestamp with time zone
);

CREATE TABLE public.battement (
    processus text NOT NULL,
    vu_le timestamp with time zone NOT NULL,
    etat text NOT NULL
);

CREATE TABLE public.cle_acte (
    auteur text NOT NULL,
    cle text NOT NULL,
    corps text NOT NULL,
    dossier uuid,
    reponse bytea
);

CREATE TABLE public.compte (
    emetteur text NOT NULL,
    sujet text NOT NULL,
    personne uuid NOT NULL
);

CREATE TABLE public.courriel (
    cle text NOT NULL,
    dossier uuid NOT NULL,
    classe text NOT NULL,
    voie text NOT NULL,
    gabarit text NOT NULL,
    message_id text NOT NULL,
    destinataire bytea NOT NULL,
    donnees bytea NOT NULL,
    etat text DEFAULT 'A_ENVOYER'::text NOT NULL,
    pas_avant timestamp with time zone NOT NULL,
    prochain_essai timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    essais integer DEFAULT 0 NOT NULL,
    renvois integer DEFAULT 0 NOT NULL,
    pompe integer,
    code_reponse integer,
    maj timestamp with time zone NOT NULL,
    CONSTRAINT courriel_classe_check CHECK ((classe = ANY (ARRAY['vital'::text, 'offre'::text, 'courtoisie'::text]))),
    CONSTRAINT courriel_etat_check CHECK ((etat = ANY (ARRAY['A_ENVOYER'::text, 'EN_COURS'::text, 'DATA_DEBUTE'::text, 'INCERTAIN'::text, 'ACCEPTE'::text, 'REFUSE'::text, 'REVENU'::text, 'SANS_ADRESSE'::text, 'ABANDON'::text])))
);

CREATE TABLE public.dossier (
    id uuid NOT NULL,
    nature text NOT NULL,
    profil text NOT NULL,
    profil_version integer NOT NULL,
    titulaire uuid,
    appeles uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    agent text,
    lieu uuid,
    etat bytea,
    version integer NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    instant timestamp with time zone NOT NULL,
    numero integer NOT NULL,
    tete bytea NOT NULL,
    ouvert boolean DEFAULT true NOT NULL,
    efface_le timestamp with time zone
);

CREATE TABLE public.fonction (
    personne uuid NOT NULL,
    role text NOT NULL,
    structure uuid NOT NULL
);

CREATE TABLE public.identite (
    personne uuid NOT NULL,
    prenom text NOT NULL,
    nom text NOT NULL,
    courriel text,
    telephone text,
    recherche text NOT NULL
);

CREATE TABLE public.journal (
    dossier uuid NOT NULL,
    numero integer NOT NULL,
    instant timestamp with time zone NOT NULL,
    fait bytea NOT NULL,
    empreinte bytea NOT NULL
);

CREATE TABLE public.lecture (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    dossier uuid NOT NULL,
    instant timestamp with time zone NOT NULL,
    lecteur uuid NOT NULL,
    qualite text NOT NULL
);

CREATE TABLE public.personne (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL
);

CREATE TABLE public.poste (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL,
    nature text NOT NULL,
    secteur uuid NOT NULL,
    rang smallint DEFAULT 1 NOT NULL,
    titulaire uuid,
    telephone text
);

CREATE TABLE public.procedure (
    dossier uuid NOT NULL,
    type text NOT NULL,
    voie text NOT NULL,
    entree jsonb NOT NULL,
    prochaine timestamp with time zone NOT NULL,
    finie boolean DEFAULT false NOT NULL,
    echecs integer DEFAULT 0 NOT NULL,
    rappels integer DEFAULT 0 NOT NULL,
    rappele_le timestamp with time zone
);

CREATE TABLE public.reveil (
    dossier uuid NOT NULL,
    type text NOT NULL,
    voie text NOT NULL,
    demandes integer DEFAULT 1 NOT NULL,
    remplacer boolean DEFAULT false NOT NULL,
    essais integer DEFAULT 0 NOT NULL,
    bail timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    quarantaine boolean DEFAULT false NOT NULL
);

CREATE TABLE public.scellement (
    heure timestamp with time zone NOT NULL,
    dossiers integer NOT NULL,
    empreinte bytea NOT NULL,
    signature bytea NOT NULL
);

CREATE TABLE public.secteur (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL,
    nom text NOT NULL
);

CREATE TABLE public.secteur_structure (
    secteur uuid NOT NULL,
    structure uuid NOT NULL
);

CREATE TABLE public.session (
    sid character varying NOT NULL,
    sess json NOT NULL,
    expire timestamp(6) without time zone NOT NULL
);

CREATE TABLE public.structure (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL,
    nature text NOT NULL,
    nom text NOT NULL,
    parent uuid,
    population text,
    territoire text DEFAULT 'metropole'::text NOT NULL
);

CREATE TABLE public.suivi_tiers (
    dossier uuid NOT NULL,
    tiers text NOT NULL,
    agent bytea NOT NULL,
    recu_le timestamp with time zone NOT NULL,
    offre_faite_le timestamp with time zone,
    promesse boolean DEFAULT false NOT NULL,
    territoire text DEFAULT 'metropole'::text NOT NULL
);

CREATE TABLE public.tache (
    dossier uuid NOT NULL,
    cle text NOT NULL,
    nature text NOT NULL,
    pour uuid,
    depuis timestamp with time zone NOT NULL,
    faite_le timestamp with time zone
);

ALTER TABLE ONLY drizzle.__drizzle_migrations ALTER COLUMN id SET DEFAULT nextval('drizzle.__drizzle_migrations_id_seq'::regclass);

INSERT INTO drizzle.__drizzle_migrations VALUES
	(1, '8e5be854d23f10627ba1600a387868fedf8d25e974bcefe34d64921d9f98438c', 1795305600000),
	(2, 'b0c81b1fe0f3cda304bad51b2bc40bb7223b388b7abfd17758c743e2dd78e64e', 1795305600001);

INSERT INTO public.cle_acte VALUES
	('9116ee220340e697f24a846ab2ae373a3ca0462dc58e95949cf80cb09b356213', '8a195a12-ac00-4977-ba91-c176353953e9', '17687147ded34bc04d351a92a2770e602448988ae914d2d3e69021f026915a83', '8e3ff718-8044-4312-be3e-b8c90e314da2', '\x02733101284f16cdf86b90af869014e94bc087973e512ddb3465452bd990153ad65007b8d89f4721bc973459ccd562a845cd9b6f22f99a6897813e9f4d778f7af4d5179a294f571ca772bbabe9f1290add0ebc574e93fc155984f9914af63f87bb8f535857a37bf485264562794fed1c74382e5dcad2f418567d804384e548b1c61536a4d2452e3c7a7975750c66e2a3bbad08c1f1c90eb3e148684203ce85a790d03946649061ed31078d01a67fe0fd8a86eee2305282c670fda6f568d1a02877ae7e4c0928f776debdcb8cac5afae2bfe585fb532b3600898c1092bb4255c5b9deb2d205d69b943562092787e7715270bf1e79328eabc561d046e080d03fe8c3d2659d6e33b00a6d6d1f41f77cf112fe3e902615890a6f67ffdc62ca46760f'),
	('325b05ee3f2efd0529ade034f3485d7413c602607fc655cbfcad438e41f73636', 'a8eec393-4ac8-4363-bd6d-629286c1a523', '2408cc00e32b83d584d1afc89bfa050ddab39246fb384ac0f848a7642684c4d0', 'd89266cb-3632-4b04-b334-809bc32eb7e0', '\x0273310118b0be4bc5faf12468ee193afd5f09c9981ed783245a8857f4a473123d2077a38a6c744470791682138b7369d8f9229ab2785969d0bbe16863c87778e2feec28ab0b6c6bdecc1a53f5e96484501458ce897e50846cbbec6ade36fb649ef4e7c6f1fa174fcbfaaa0dfb138bb90d4196ec0ecf38cc87f4f6739cc67766c21e8d22b260e5c7d7dcf5db8cb97b7c5dde9a2ced365f94d637d82a7570d2797b182cefd0804262d3d34cbd80116cef394e8b9d2aac569e7316a76349839ea560ca9b8a4cc1f322a867480ffaa0662532e99873767b14ba65edc6abf09422b41d7ff2e958bebd4651c0d414cb89c3180e67984129ae7621e5295409bb23a2852d68a51326bb33af54f0faded92f70a6a4ef3041252acc6f990563fc6f6f9f37'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', '50bbdc4f-ad89-4344-a906-5e45c712eb37', '525aac303efb47fff3b43422891a5836462f4b31fb5e9050654b8518bce29486', 'd89266cb-3632-4b04-b334-809bc32eb7e0', '\x02733101a9b3cbaeb5752230c6c15c53fb25c84b92427bda03657867807a18adc90ebb5381dfcdb7306eb8042c615acee7b7a832b7344711161c0ac6223a601d5b3ce3e265fb134b4bcb7f9920f5212d4c14c94ce4343aa3079acd7984f40b7a6a8bb79a588a40d0322c9a652f4fdf04537811073562a61db5b7ea32a57b5ebbf18e847c3426512a372f90a19676e1d09e7a8fc53053f7f93e7f9609d24356ca136936abf84e34bba8cd97347eb72deeaca1764901262f9d772b48372601e564ae72fd61e98329416c2e92caaf365852e53b12c92118f5a2f79936f0698c5a8c5dfe68b0afe29a950bcd499d728d1ad98157b68f4837a41af49edcb357a8d1e5e7e8097794de7e899a319c1a6d6faca6a1f548ad3fe972d64aa648c7f7946728'),
	('325b05ee3f2efd0529ade034f3485d7413c602607fc655cbfcad438e41f73636', '8e06bccb-1de0-4569-acf5-4f4c8a717377', '676d6f120bff014aff41a6bb55f36fa1b22af770967034b902ad98e3a8a38cf9', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', '\x02733101d9500c2ad16b2dc34010544a8b055272293c3ed244a182327b8d695250f8fea393707d224f3512c97cbc94a464fb3ff37a1f4cf759804c99f5aa83e13c56ce1c42747d1b581b5ba7aa82bc44a33df615e3244256e00f8b01274d67d3f3749fac8cd3d5710ac9d0fc247e21db0d32dcfc706c762bf188742123ceb551772ecbe9df79c007a64d6467e9b8436de2a7455f98bff960917e3bb06cd8c3995e7b17369dce6e12f74ae7382cce2c504a6a749a4e7e96789eb4d38d8b84b7281bbb9e3a1bac075d77b499c560d237acf5ec300e48c9dcc5b7d5da962845d48349b18835f0c8c19f7fb97bb48c09e49e954e67517bb374fc3559c0298bb798766e6423f8e2787652a727d50d3a85f8be3b7015be14d06289ad107d2d7aaa73eb'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', '2e183288-6cc6-4e93-9a70-7b9c8381bd45', '4bd9c28cc31d0a7589d4e12621ec048cd32c282b1a28e3ee7d511ad181e6067d', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', '\x0273310185679ddedc2e01a07821ef108ac142ff8d38a85540cdc54858c49c830e5e8901f7b8814024d1a61ac8b62fd7c146709d9f362adaa65c62f8b746b9f293cbda543e899e1636581c0bb58c1509edcbc73dd87a63a31bdd0b34554ed62ce39b30e122bc8962ebffc2ccbd9ba1c5e0ee2476506fd53b372e008827735fad89a02edf88efeea46c0a8dc7e04f4834b43ef2007d9805c76353b98ee516227d2c5f7c50490c959a2d18d6b2a0a235de43cda639c143fffdb00b1b05cf6c4644964ddba5f719013eb2cf70e5472eb367671175c29417c910e4b66aec1882a5f01f9b4aafe4d62957285af4e0328b3d6d0c39274f5c42029df27a5d2d0c93624442f33ff107304c641ad1af6dbe4fb2dbaf29d9a9849d321ff6f5fda4e97367ab'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', 'd0e5a258-aaae-4d8c-ac69-7e419e75d2b3', '09386679b65ac9e1a2b444cae57f001b17920203d284cc8135ed3abfb67df9db', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', '\x027331012f9e4bdd1f1f0b4a669793629ea03891cb0508fb0a576a6bc33b504fd2e37105b15a21a07d1e3c1aac1c5cb5737c72574f5ad49eb0aa0b1ff3fec0083a346727a56437c98f71d3d9e627e0bac130c8d5b2be7ce2357b94a068aba47dea0d393ee85539b26bfde772a7c3622c42c28f45737e28526e9640b1d45991707b201b59779705e50a783735bdee69445be6081247e898a4ab8348aa59d412bb6cf90595b7fe56ddaa2da42574a385e05cb7b19d8494ef4444a8b1c568ea8156c58b26e4a8e4e69c09f80afb7d1a3995c4d5757aa808e82a9131edd03d4c9db42e3fddc9b5f00746835440bf106186dd397c4f260dde763da495e059cdd3be65a59dc90664322a71a4bedf3127aa67dba7a246ff75eabd295fcfe449d1f41e4c'),
	('325b05ee3f2efd0529ade034f3485d7413c602607fc655cbfcad438e41f73636', 'e8bceaf0-cf72-4b20-909f-de3b971c4dcb', '0e0c4bfd283f760469944072907a89f90d0083a08a2252919479db8eea1b4c3b', '78f25555-b0cb-40b6-b3bf-f684f05262f4', '\x027331015b424c3048f187ee6f43ef5c45ebea27e3039adc256de9b65e4da54df1bed2126ae05d054b9a1887f02afe29015eef74cb45b2906c35278430f721c45c4d5bf962b2cfc4d22a3a0b3461acba61b33c090727fe46e560dde8f3a7034191a2e8c44067eb91dcf157f6f6bb82c73ee6ae9da81ad777916a69b9924af642fdfa541b420a2a5d8cffef6fd93b142bc58f8aafa302c55a927ae7ace1647da05963fce4c83b6d6ab8e7115edc57820dbb19cdea5d4b93da4156979c7f4f1c7e40f0864a62756c89c24d692daaa8349809d3991138fe330ce18dbd52ed0b0d0e85aafa17d55b1fad9b26cca797d9852084a4b7e8a8e3e39955766d237d93ba7e4fe56884e3cf000ba576ed6d34db3d316364d1083a6e260c9ab2d423cdf43490'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', 'f2a57b41-2428-4f2c-8f95-ddeb228cd2e4', '980a5cd0aae11b0e1d2bc9104694d9ea7398e67c33058031cf72d344bfacf78a', '78f25555-b0cb-40b6-b3bf-f684f05262f4', '\x02733101499f574398d9b593f252235f0c8dc2bb4b3d75b7a79248a0afb42bdea51258791aa0934e88f968aa2c5f6de71f81c51bab4ccb349663fb8829396f12799f43cad45eaf83222320ba186060e45b0caea6909b821a20532148042075362ec10588c8acd22bcdd3c23ba8f2da3bc274279b56cbff62e379151b11652f2963c1ebe77f83b3ce43c699442ff23d596ded179ae782ddc2051b63bb067f9101ca2861e931bb1ad3f6d3b8424effb551d93d56fabb1c6679b6276b93fdc6c8635c3085f3e0c3c1630c92b31aadeada27a0572b9f91a13679191c9837102b74321ca49f43482561291a5bd3ff0fa4b480dd535b78d3450f120457d3285c59c60769f310d95e9a0b76548341cb5e1ca4c243d0c1af798cbe5e8c856a798dc35eb5'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', '0e8cb851-e860-417c-8386-2ef982679287', '95428a0c61a2cf8d2787be6aeaafb1e6dd9b62af81a1f49c4ee77d573a65fdd9', '78f25555-b0cb-40b6-b3bf-f684f05262f4', '\x0273310193cae1a9333a983f13f58324211b2f4d73d748cdbd65527b2a5f0e0d765faae41da7f1c7a3d1440fb9501011f7be41a0663bc81b31519c6227b9166215bc2d0e406990fd818d957e62fc16baf104b864b2bc154a08e789207d82d8a277ab8d4c84bfad8e02b7512d6dfc737a82de71d1f946663f7f8e4d7bb9c9077e81975aad5c3fe287f51899f1f98f40f41c2d8bf52bd4bdf784d345718f65eb58d9db89d997dda9e1db5d1f447dfba85ae9ed66b09efeb1729949a328054ae31208421d768857ffc69c8f9d17e7a686de33efc8262a1daa4bc2255f2581e1ad4c73c08a56617178475efec4a3f32efed3ecfe94c5328f0a1cc2b87a090b6d162ca9eac2b2a7f92e6eef2b695e3c7ecf0b02f8b2990a135a4262afee5acbad6cce'),
	('e51a2591aba89eb7ba2329e59d1fc4230d768e76f9281e016f9e1f87e50c0931', 'bc63e7da-b7c1-4f04-b193-8f60bd1df755', 'd1ce51ee6c24ec0b25a50404557cc21da280b6a9658c875cf4c97ae839386c97', '78f25555-b0cb-40b6-b3bf-f684f05262f4', '\x02733101ff6939810843be0848f7248ede79b739f5bf494dea65ef9a02b747516c95c96aa6c126aab773aa1cc86b4f78ad05f0e54b92f627fe460fb1aa0bc73c890766e0625c3747eaf802b7c948b4bdffc13522d5b0908c1b1867a8b71974dba2c818bc7c8c18bc7eea7ed8e7749071bfcb807de6c39cc4640550a0f57c04299de1dd52e5294ddd6e1c07ec515187260f3475319e62ee110930054b85f2bd497d8bbc4d684d1d838bdf89e5371f7270d96fb86f247cfcb12665a0be062c6dd44327e2ff9c01bb0d0b1da900811e247220b1336f7d7dd718a773038c497bc1ff69cc8dc37fe0b9cfbb8cd0592a6ea74b83ccad1abd8d630302f4eae3b3930b62f41a1feb71e5baee3bb050e296ba04de470ebe01443471b91debb5492602d65d'),
	('325b05ee3f2efd0529ade034f3485d7413c602607fc655cbfcad438e41f73636', 'f66b9cd3-b8e2-4a4f-b1ef-9c4305f50ce3', '39eafb63b2bb9a03db4997d739fe827ad4b1abcb733211715b481a2cedb0c34c', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', '\x02733101558b0269ca8908ac5e5457785cda26d7d5325737f5cdcba640bdb4522a6dac3dc622726221a925911ff56f168cb86078bef1dd687f40f84613dae667e01389961fd5776dd120e5e974825211799ab16b077e31d2b53b7dc07ff350607bb09b73a88e632d3562c35bdd2a3b707a9b546c8bba7780a8c89080c547e1f26fcf713f8f9a8e3a0e5d3cd5d14c659b87c8dfe9d2b2e534ecd70f1a592bbc9a2d179037b154753db32e6488dee7f42823a3625adee41347778ba8c3191d0259349164e92755f6b10e847baa44c30e003705c09e337e3773db5074c843e4d93c043a4dd35671a9a73bfaf7323ec735b3e3f35643f5b431f0c5fd12d36b284ccd3104943e80e5612a0980af471354cb05f2928a9525042c2b096b9a73b2a75671'),
	('e80412b3c167180d9c56c02c921105409dab2980fdb2da65592228ba7226401e', '64e2785d-a7b2-47ad-ac5e-4507f7b6a67a', 'a55bb6a3276fa11562c53a45d506405913fb22a1900dc009311f74b697f9299d', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', '\x02733101f6d4d7e0fac5edbbe564e367763e10e2fe5ba1442b8b1271a9b2c0d4210264b8a918a38bace9451a1139c45d152e98aa519cf36d40a24e353ed4b2ffe56c4347b7ef2c846d581c4760dc322256b543949348d06e306c47922e1ec5a07e8aa8eb3ec1cf49186b18d02840b22226574adbd66aff4401207c3642282e7d245cd81b9b7371e27846ba92316866ccef5dd231696027679f26695cd3d7a0314c9810302ed9dd1e69cd4d89bcab797a43cb42588a71b38eb6e38feba25aeb052367a36b1339fe31bb119315daf024fe882cb2da7ce51bb2af355401d9f7625aa121a08fb94126bd61a259c1fa087d08fe9f69752efd79de689b6fde133d0c05ffcb4ed5fe0a4551d53a245ffc7eb10e0a7f16befba5700c30790b83fa081210'),
	('494b669afd0ea8c2841226a0f3c126a05586adb2d674ca5b6f0f9c17c7446011', '265872ee-89ec-4981-b53e-fcb2b44c2fe1', '45c2375ec0a9838fe7b1b035bd6bb6dc7b6d9f8a6f31c816e560f69f7b997adf', 'bce852ed-fd0b-4dfa-8c91-4d7262b53830', '\x02733101226a263ef6218ac22e205047827935d9356738475234d0e35c40f49dad8311e08e65df9a99afd35b43a3c79bf79cb3b8d2cf1722aedaf58f7fd95f804ceadde952ebae403effbe5e530760b1d8daf8782a2f75ca9dd7b0561d5ed045d43575a83af28476028bfb26bcfeb96ca45a8a374e16662d9b16a3d94e04671d1fa90622ab0de8aa788c8ec177ad2a91dddb58ed3fff5ea04db6bad79488cce8c9892689f967203c21a604dc1b0f4130db0187c708327d537f9af5b4a824bb1208be90b976f797bccc7a182a3559b680fafbd03afb5370fd25e62ff9a5315878a0da38b6e15208db25700b489643817408dc78a5ef08f39bebbdaeafe98c7af7014276fd3b3fb47f29a7c1c0a4d0d3d3b93ef70fcbc70bba161a0e90371402ae'),
	('325b05ee3f2efd0529ade034f3485d7413c602607fc655cbfcad438e41f73636', '4f88ef22-f46c-4eff-b880-379cf5ccd4d2', '4c4498f5baf8753bcec62a41095733a9a474681564222e7750c012feb37fccec', '3ef9788c-45fe-4455-a9b2-8eff16e1158e', '\x0273310106d2623b095b49574a5290d9eb8e4f807400d09ec7e050bda79d4b35f5642ef4c590063a4de8fc61d5cd79aa7d61c1e516df4d1f526e9bc3a6e352f191247c8c49cd0a94793322acb1afb2c8b9e44451c2cb17b22582cdf37a44e35cd57d07f11e0e620bbbe68400dde4b44986cd86f24703dc36a7b5632243271186b0a2035fd0846dc5f7517e3883374fbe695edf20aec9f11cee816c1bd34f334f3aeea9d74acfc0f382eb589dff4b1256051d915f6c5f7c040e8b8f66fa76cc02761a8720b65c5bb88e1b666b5ad0660a92d249792379ca37175679cd773fa0bb3c8576c8757aabccf36d642f3f5df9ee42d2386dffb5ca77ef6330f90d2c8f891a23268e7a1296298c683d9df71ac4f48d656bb17c2abac516fc77f1a906e4f1');

INSERT INTO public.compte VALUES
	('http://oidc.example', 'chef', 'd481bd7a-81f9-4de5-ae60-695da327f96b'),
	('http://oidc.example', 'chefAilleurs', '65d77f39-26b5-431a-9da2-cbe9de89eef3'),
	('http://oidc.example', 'rh', '3a831c0d-8973-4f0b-b258-2c69f435f74b'),
	('http://oidc.example', 'agent', '457fb1ac-0c31-40e9-92a6-a95d33fe32f4'),
	('http://oidc.example', 'autreAgent', 'a6dbc32c-60a3-413a-bc64-f8f6edc5669d'),
	('http://oidc.example', 'assistante', '4604ffca-611a-414d-b483-63c297f32f07'),
	('http://oidc.example', 'autreAssistante', 'db7aade2-78ad-45d8-9ee1-c9c75b36e89c'),
	('http://oidc.example', 'ctr', '4a1d482c-bf4a-4504-8f53-32deef8e3ad5'),
	('http://oidc.example', 'ctn', '089eb124-98ee-4bc2-a0c7-e5be1cf18c72'),
	('http://oidc.example', 'administratrice', 'de692e68-364c-4a8f-b848-3c127ecbd288');

INSERT INTO public.courriel VALUES
	('02eee33f02b48e03acd7f2e93542ad23307ab372d1bbda9183d6587b642ec872', 'd89266cb-3632-4b04-b334-809bc32eb7e0', 'vital', 'dossier', 'nouvelleAffaire', '<02eee33f02b48e03acd7f2e93542ad23307ab372@relais.example>', '\x01da01deb8b4e3be817a57bf3552ff04d2e285e02d1697957e02d12448ded40111d493ee32fef943f6157da471f6d8f8bf0fda33ac97a468698f8561d5a5d229db733c4191b815fb59a3d15cf8b056acbfac11c3d7bfbf45cbb80b4f82cda250a5e76c79f9158a8b9263001f1cfbf7d819a00b9d29c8a10d6355c072f51948e43af2dc46cb79ec124f3b3e2a87e8e3f72f2b5189b8e4a9fa35ca028c9a1b0195db00d754d6bfa7db38b284ebc92282043e8d75d4dc1de10c92e992927c58414c4066cac7bcf37455c8064abfabef08667486145fed8b8b82d6d250c838cfc4e1a6ebcd28946da72b97978577e11cd951df17883fdd7d3e6be04cbd259592a8c238615d7e3e029a4924f29e33edd4a27ba684f52ec88befe0f2164f2e5a', '\x01449d7b096155d09b85b2864d68744d3d3cb9aafdf688216e18e5533462a98dc3aaafa78c46454fad437cf93aee8017bc4f5a3ed47c31667a6170a9d9563c70aca87684f53d73bc7397f479ffc302b93ef04b98822c97c35fb0bdc684add0e49c285c41972550cc112687c72d5d1616f844fdc7fd82d2e21665a8268557370cea0348375332366de066da0bd92632f917508e084f2ffbf7b085af237adfe616cdf7af7a3c5d7ba8ba67ea08bc6b48d407f092a24aae1ac4686a358000781cdaddc410527c08da788b307cd572d0a52f91a89084a49e23cb5c2bd22321630776da9c7780b934616b35b0adf80f406578610e8a923af55c51ead1abc9552b0b135471f1c60cde4d39cae4af0f52cec5852b1fa0dd6c3c0db1e87563c735', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('9fba6b8ca0c2f22c2742ed98f97aaa53cf751a6298eccefed6d74d7533b91188', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'vital', 'dossier', 'nouvelleAffaire', '<9fba6b8ca0c2f22c2742ed98f97aaa53cf751a62@relais.example>', '\x01e19e0f4b410208886c08f53c854981a25b09d062516fbd0f6c432c6a1a471eb7bf94f72550c8a37cf34ea30080eda99f30d1641f1b7f5ec63f92efc322854b1fe676833113055c9141aeac7af791ba8705898233883112cd8801f227f948a41de01ae39ffcf6b937e2a89006bca0297fdb79dc3365387659063bfaadd744bc0aee5a646b56560121b9aee0a6267c1b255887e2c5c6443d5e9fbd961f94e675e445b17865331f99dc5fe04da76f2e8a36a86d789390ee2ba0a0ea34ce2bb7e93cfb2b4a4b9230067b6aacdecd3b9698733406572d02b94217d5bac60448dbe50ad33b261ee552fdfde10e00bd2546d38801a1257d84b3028e8a1786eddacde71d1be8ff0f8b10e6dfea92a013e2eedd7dc18d472f40e52c3f47915c38', '\x01375ba8ae9c84d53535554435596ff03766f09369385646a9157fd7b27fe1a3a8525150c9c95768c186876c32b51609780d15746997ef484c677feb866c84b65d710327475cbd8ed894eaed6bff4a578d66dd2690e3bd471e5c07f124c13764a098544142cc09bac1ea7fa959b92d388edc11bec7e339387729ae0ee32554b6697b25c582be9bf9108642624877346e6e400d86bd744ad6de0f4d2e2a44a441c03db625518121a2148df936a7c1cf4abb238127845f889a6151111e22f0da816999da968d1346d5e15245e0fa75feaf8c83de1aeaecade972dc5796ee93d1e9dfcdf0ff7f3abffae029d379f1e56f3e88c9126f5bebdffb12bd609188a69870eda297da79a26e80ee64dfa5fd762e9011d58616fced3bcd5922f0b4d8', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('39a967d3087ee5a07dec4a97d883e04cfd8425bf72775e9550f52795078a8e0f', '78f25555-b0cb-40b6-b3bf-f684f05262f4', 'vital', 'dossier', 'nouvelleAffaire', '<39a967d3087ee5a07dec4a97d883e04cfd8425bf@relais.example>', '\x01ddc078035d6562ae30934bf6b1b0c6ff947bb800790a738940f32596c0156887484623dc7810a3892b32a5d5446b4bde83450aa3966dad2565c6db7a25ec4e3faa9cc0df10d645ffd00f00c8c0fcbe56f97b18244cfd0ea69ee971ddff36d584729d53b989d010d3501a26f3b8e792a62729c1a3eef3db051565bc8c969444310602e31f48751a4d098b33ae40c799b901d810f408516dc0e78d0414ea8a6819dbf3177ce00aa2dfc635d900d44f270edd3c5b1757a26ff774648bacc955ed6d7b2b4a6837305c203a61e2e6545b637da0c7aaaec04cb1a3ef502140c47ff044b824d6b88fdd917b417359605661c1762f29c1f43018992308fa6bbd74cc34ea1a43b1afc0d28a669afc93182bf563cc8f6f6024ff84d56616577655', '\x012271c49bfd119fe39f26b82dbfcd7545a091cf2bc9d1831aa7414aaa022898c8edec7dce035444d2ccb913c8c07ffaf4b706e5e574579b213f6a3c0da878300715b78d6959098a08acca6fd7d14029f6787d96485fd59885fb152bfc0ec08b77ef7983c0d8a284fe1b92af40ae639279a7ee1309bd5ced8a515543ab1f5a19d7470f1487d3a70dedb12c975e0d4df8daf4e63d322ce7a5ab9b5c484186b59e96d0381769234e3405b59e9e05349f883789a3e39fe916894d13b57ff8fc81a186bb70d274f1fafb9037d28181c56ab2a18ebf6d5d77c08e5565b8a03565d2ebf2f73843a0c51baab03dceb1a99a06d6ea2bd8eb79810088c0cf4758cb80de5962697c94ddee1cf54a11fdf3cc8c17fd89f17ba9d612ecb0b4b687b4c3', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00'),
	('9bd0d6582a443a567095c0c306a815368f16941ad80cd7b39eef66bd4eba21be', '3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'vital', 'dossier', 'nouvelleAffaire', '<9bd0d6582a443a567095c0c306a815368f16941a@relais.example>', '\x0108799b6999dd77614ea66f5f3b0d4fcbfda53d9e033e71bd85d2bf1bc29dca77693497cfaddeba463276100e474d5321d619520f235c928fb50974973f5fe3029f20a3fac2d87e2e2572393d1b06f6831f9bb379e2b8fd85aa0001b6546349714e31369de52683372e0765e96c0ad01969696e5a03cffadcebaa150c8fc0bc7658db3d3ba776ef107cf09d7aa9fbe56fcd8ff37889062547885fc9f402b2e6ef823aadbc7621c90f7edbfe3bb0c38321e76a692a1ce77e92b5a85d4a7a18a0df5ff4b857a4a9a9df3df11039bad37ab01575aaf37af95813656a28c11119066f3636bdc803e5ffada2313f3aa65cdb2ce0ec5e2492111df20efc6e00aedcfb9f3bc48df656379100f47b06dd3c0c502ea7db42b205cb56284cd8d4d1', '\x018ff8cec29cb800b2084c362e063bf510e35cfc4e5c350f1d489aa3fc9692e97445e57165f56884fd938ad5e85170d7572062072d922064c73630802132d366aceb33740da2c23ec360e8b04cf9bf2712f8bbf065c995365e0722ea7bdddb268e007b80f83aafc8b1658f701826197512dd0ce908e85fc39c8b2fb9a035ff9f22d0dd592f75ef2394575d04f7b643d939b539f7e70f3eb4f8a3d87c281c04365ca9360016d5d5d6996ee8dbff53081ebd2a92dfb226af973bde3f0ccdb60556ecbb9fbb6cccc813841e4b4737122a073a0828e591835e4e3c7374dfc97359a42523e84e9329559eb64d1aff4a87c575a5b9ba044eb128ef19613dd77ceef567c0f44a68a3b772291115a28e119205b9e76eaabe120678b5d054a9889a', 'A_ENVOYER', '2026-03-15 09:00:00+00', '-infinity', 0, 0, NULL, NULL, '2026-03-15 09:00:00+00'),
	('dd3513ec357d088889bb2c7b7bb2b3ebb5988e906a36a671e0cb24fc2ca3b151', '3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'courtoisie', 'dossier', 'receptionAuTiers', '<dd3513ec357d088889bb2c7b7bb2b3ebb5988e90@relais.example>', '\x01e71d9f8b6f6a3f12ed631cfe6a71a12d10ce32f35419e53e03247996a21c83d04d5ae776dc9762af9130142a1b636b36173e1f13c02b73fed674ad080b81a2f5522900f22f05be9dbe59bf9c5a5f498b007c74cb202164bdb8fcca1a64dbcc46b03c4359c772e45c45e1a7d8b9b3e0f8378f61451477f287011bdf0eb2f75cf5d7fdc75d30c19a1c38ef99a59d5665d2495b1b4d9dfab9d30aa84845e4b2f2d21fb18fccb8d59d0779e79ecfb70c6697ea3276743e413c21ac165d79234bf4a5dadc56f6c4df215fcf8a4df66e27df548ad18ae726a5c5672d609577b51b66ce562ae693daa78414810053ebe86dcaa50c9411b9ca03221f1995ee301c9a2bdcccde1d6325e9b697fe9ac942483dfa7a3a2c7db6209bd579d1e61765', '\x019681dff1c49c632b6df41a7b37eaa6638e301dcff0ba2efe45d3c7d129942afd1c76261299c12043716cf26b1fd6b3b46fb26d2e9ab869cd0343dd37b1efc72e5febd8c86b22f5f7e3d9ec06888e104b9a465c480953af798d652ad1dfe2da597cdbfa534a27bffbeb9fe0d11930f3bfbff71bc57872931430b31857e43918b3e3afd27aa8de4a6e7de8df0d88ad03f5a86b62e4509d19fd7fc190bef8ccbe2d0ee2b7245319081393ba8aee55dfd425d87449305625a12419883cd1a516defeff236be6a7ad2a3e225f9584a9eafa4f241b7168a6efc3e6f1b646d905a1b84659c2b0a19c3ebb3148dcdf164ed94dbcaef57a7a8800bcc8ff69576bc3d0f69d1ccbd5ddc575421d68068e73324aeeef6274a2f02b8dbcd315c4a82d', 'A_ENVOYER', '2026-03-15 09:00:00+00', '-infinity', 0, 0, NULL, NULL, '2026-03-15 09:00:00+00'),
	('1b85fa28d1dfa0328d806aaa54f9e3012d6d02c5e953c0714edb6cf6a4ffdd19', '8e3ff718-8044-4312-be3e-b8c90e314da2', 'vital', 'dossier', 'nouvelleAffaire', '<1b85fa28d1dfa0328d806aaa54f9e3012d6d02c5@relais.example>', '\x01fd8f69e39bcd372ac5882cca4ece7d702cb5757311845618c35ec525ec2c4cebd3fb649935fd6358ad0a60c7cc02e5f6ee64a32b3b6dc65cefc175e2d8bcd3c9e410006ebd83a6f309636bd7a7f9b7c52803b4f5a1626d8f50e3ecc83725f67d2625172df98c8f64ae019cba3c5bae6e5af57528584ae5be31936a5d68acb1781efb98d291c2497f04a8128db6c3ac2a0d263681ad340f510660266ae091342c9d1d326ca515b41e50cf342669ccdc38c8c44f96fdccfe6a1884c373cee07ee471b7b296dba669ebbd8afd5bddca299c9cead887d36cfd01f07d6841d775f05fad2e59009538e03d50e128559908c412bc86bc77ef3704c91643c23591c01d38aca7ef812dd25447c0085d9044947202f612677dbf2f0f18ff506116', '\x0139eb208c4ace090b9f50c0d3bdafff4c0f43009fd81cd02db6e7c9649192cf726a8af9114e9f9d3f24510754032e241b845ce17aa27a49453686f7d5ecbab76b2008ffc5ff945ecd6b682dc14df7c30d56c7e326f16922b30abca5cd1804e4d1592b63dc403a009baf561801b4f70688f0abae6d7b3b1f681b069e64ffc67e02caa3d4a9b8ccea5c60c1d739330f07e03cd8db73a2c39a5bcf1a94eebff4147b89ee689ebeb076bcae4d8362457609b7ba876d06d8b7ba3f023cc0a665d994d9ed85467f5f0b492820d5e53a47ef7e558a9411fcb8fcd36eb8ab7c81b7766c429bc1c9197c233f57ccd6c9953fac44d0d37dd0a690ac04fc06456984223256f0b60738d4e74af984ef482a7b3a128a26798aa54d14a90484e38924b7', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('4bc762ca87fdd6b1207a1ff23d532d8a73b94c17cfb4dfb94b07458d6e08d560', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'courtoisie', 'dossier', 'receptionAuTiers', '<4bc762ca87fdd6b1207a1ff23d532d8a73b94c17@relais.example>', '\x0182b4a0fd576bf76ce41d91b49b669303b37a67eb68b0e21cf4a3ca93597097bb4f21c50085ed6358e3d6515014de3082ba771e1718e6bf9bb8d5d7fe3d208b16d6a697ec69caf479c39d72fecf7f252ed5b3e0fa9becdd52022af68230f5420966d9cb795915f9e90d88606ee7cdb0eef07447c1534ec936ec4431bc022220ba8a3f8f28d86774f8c9e37bdc7ffee919f73a751518d98f2f9cdd71b0518c886377e3463f8ae32d7d7dece6b68a03f1cf64157acd40e86089831913e1e95de653fdc3e33e8bd76dc0af665c76ab5d180019fc65aae16a852ab8e3a1be03792f6ed678bbb0ddad095596cbec81673e6e6779d9310e0a71a8b226118cdeda4853b48632b704147131c8f78678d8c06a57574087e784953e9864ed591681', '\x0152c370154e350f5836d3fd35678edfcf64de6f69ddfef77e8c2c9ee2587cefdf81cccbf43d6f8680c950f97aaf650b0a3e094d279772ed5761f82cad689e254d33347cc0230cc675806fef6c2f3a4a2dd375436a7bc5d30791f59fbaeb48207bd4f0f23af08e11ec226258d5adba830aa9fb4f7dea2d7ba072e5d675aeed9190f36660f038397b2251fb867e83433fccf422273deafccb4b57a7a92c3519236f5d5640f4b96100f2aed3c3febcdda22c01cff48588924d9981c35592f0cc015c35c7e19b82d8c0fb4ad3298f6b02ce9869d2dc4021af1f88bd61e41db102a430cfcb6fe59c292f770a0525b08e665b277fc682d82520c7348b2ba8463310426a2f624a25861c80f34b2c587a8c26d41e8683cced5fa53fbba14e6dcb', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('068ece7f4994acf27302ed5559c5d846f153a6099b5629f1436a610926958b32', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'vital', 'dossier', 'nouvelleAffaire', '<068ece7f4994acf27302ed5559c5d846f153a609@relais.example>', '\x019f5a721e2abd886319af493b099282ee1c818e91cf02df7d78beeb9aa278238f204aa2f28c21eb4e6076d3db17646fe9cad6fc8118ffabc149dd3f74f2a7acc00fda7716fdffcca983f28ccf7dfc0865185875e3caeb7d37d9ed66923fcd6cfe7dec813e67e58eb72ae926bcc48e696924863d4907e5bd83f64156d57d15e8dfe3dd1bff511a99263c321cd445128cc0f7e5464634c9722d0db4b68e313581ee7edf54ca7c091d48a1a105a1d8abcd416c54506f2407266cf22288e878f6e39f4f2d40478296ae90d7353e2f183f03ff87181591f8d6b007da9cbe038864e7ccbb5a0b87211d717ea88de725ce8a76cee7ffcfaf65695d060c05807e2e0ee329b496f8dae4d414a9ecd9b40722a64a185191e51c9ff8c39c0096c319', '\x0197cce9dc3e2ce6e19d0887e0a08ee4fcc7abb4b00898fe4d77426683fc73772838b6d172f40089ad620105b255a60031b5fc88ceeaacf37d07344d2c0ac058973c46b99ec49c314aec78fdd4408375ed3300ecfb43d2dac61f235055af457c7a3d7dc4dc8705a7aaeff86ce33021ff70cb463815ce1918488d8865c97355b2e338646cddfd43592cf89fb472c5f6e80053c8824d828edd1e4ff8a8c8c058e8a3674d00bf197f9934c44e1bca3e5d7ba48853d69037816a0fda606799047622bfd83691cff9f0608b2b2e94d238f0bc89475a3ec9ad0227c873a844fe74ab8ced5a5fc7fcb00459c618b25446ed8d83a4c8373dc110d395705d5074c220bd8555489374d2ce1c4e842a2ba1738ad78bc87d308032ee62fd3fec0cefec', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00'),
	('033ae74bd6f1779d5ca5bedc44f7eb5b6664e39dcddcc05c569cbc004e02d839', 'c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'offre', 'dossier', 'propositionAgent', '<033ae74bd6f1779d5ca5bedc44f7eb5b6664e39d@relais.example>', '\x011f848a0f63d88d09e2c8a953ca2701700fca69cd507b9234b51a2973b43577430f05dbe5f47405e55ccc68698cb756b6f7d8f8a8d24a7e4578ec293b46a3789a8761cbd021b3c2ee9d5d35f3f13c8578e3649882c16548da4c385b5b1339f6c1494cdc220336799747e337577ba8570548e971abcbf204ffbc4df2a8a43e834ed2c265e1e618d2dfb2462d7295c2f15325c163c0d9951f1224f3ecb29f1c3bf15c0aa699a0fb8143f9957a97f8ba28f842cecff12293cb4112b38641c746bdfa6cee80a4bebe3cd9baba03917f88620d8fb972179af8dffffe210459ac103079c50223a4bf7cf57288939239ff9a6ef7d6f1fd87f2c1de48ba90558cdb5781058cf763dd36e8c3e6fd4ba1473bc76a094c82ca1555df1586cc8f45de', '\x01c2c8df3424772bc4f71dea90df4dbf7a8da6ee99092325eaff8e5b95e469f8ff98caf6ca35678ade5c394891b355a4a088397d6adc0b286aedf5f0ca6c8b431474f5e22ae83b62d9b28badc67147f3c1607eef1261e58fa88a410b2accbd212cf0e46db057a624a4644cb43a2a3e57a1b6048712115ee4a14f0fcc122b65a5aaccaad68c6acb467a9d5967c3d32b5c620dca66f068dc63746e6469ad95c17210962100d136f2e3e2d0abe517b78174c8cd3448af2fcf410e786537e171b712ff48ce7952bf599bf0dd1c6e3fcf5d200a35b5ec4d1deba5e130922ac9ff9cd00169fa3e0b81cb72654b689d87b718575e44e3b43fa415d64013a5817f4303c02e56eaad62c31a291e6c3c0c71fb38748241f28f92e2d249968cf49b01', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('4ce3310a680759c8ffdd20cfc008848d0990961ea9502a90596f3a079f173699', '8e3ff718-8044-4312-be3e-b8c90e314da2', 'courtoisie', 'dossier', 'receptionAuTiers', '<4ce3310a680759c8ffdd20cfc008848d0990961e@relais.example>', '\x018a56290a84f91873e8e52e2f0d014c2a6b7365c520a9c366a311d9c287664a64ee34577cc54cff59b5b2fd1bb569355306eb3552b4c66df21c8e9644c69a4885c624fa60ab7e79c5566fe7ac36be0e493428abb960a0f454231665818d1fcb204ccd52314bf35b9b0066197a37f69b2c74bf8610c1822839780e6314e2c32f5ec8382c368242b1fc9301325c203041481639d27d6821dcbf159bca0f802e2be5431b4592acc604c46a27fd40046c17735ef8b09341bfd9aa3328e126294c56b9646dd28c5d7bf0069c9ac693998fea36d6653f0e24ca425eede7a313ccb2c5088eb486a348b668dc77a4d3019d536178b0a64de6df274b35a84fc1480b9baa7bd42dc8d9d632219aec2efeb42472bda8524be699db3a915bcb5eac27', '\x014a620290ca5a599f2825167874381f8d79d7efb7aabaa33f037c6cb5124e742b83886d732ffc68d130aceb4359226620f4eaf38473abed2895ea2027c45d960cafadfea34d5803f7fafc616cd9b825d218ab14f2324ff00fb313a05a0b0918fb7ff297094adb672d311d045dc76d111ea49877d03ab81e4e8b1128c08a86e1eb6148ec621d80329b2c59ff4345afdd13128d5214779edbb552b2be1a3d07b495b4327a2c7b6371b4b7c99feb4a7b8d2f01a79e00c8127ad052baac1261c4079c26d682c1eb2ff60df61ba5e7ac6c1cb5f35752697c4b5a5c40e1b5ce0c286cddefe9e4757274144dd629b590de534c8877c9a5ef3e782159b63211f4ace0eb49fd3b8d7f185063c460a296c4c7344ae8b5e0b498adda84862d67558c', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('af143c85f76baea1b9f31e90aee29885802afe4888561b4872e7d5238c97a471', 'd89266cb-3632-4b04-b334-809bc32eb7e0', 'courtoisie', 'dossier', 'receptionAuTiers', '<af143c85f76baea1b9f31e90aee29885802afe48@relais.example>', '\x01d49834256ec0bacd96d88aff055369e8f501b1d6b3f0e3ddecf2e1dbfcddaefe938f7bc2b5fad4ba99c529765c8071c5af2af1afda9d547f01d34cc1bb96d42b80b6b1086e9b036113b3bfdbae3fd642b0a2f6178c721e2f66c2bd95d0480519dff24f915019b29b1a3dea3e55a929292fa2d60ef47fe9fa6a7f2e27b011bea6fb8b73c8a1741b18342c50e2f8abeb0b5b5588f4d9362f7355f1479a82997b17bb344f22806b9b5ddab953af82191a73e9df362ec89d6eda8355f5ac5a1895fc10a8cb3aef7097253f8235977ce975248547170d771e4560cd6d7f6cbe74458e057693c5a8c6299d90e9e50d68ce8efe82f225172ea9c5067a1c7bc49f8831e7bfec9f560e090f27ac4e14e70d7fbd4d023d70d2caba0a6fa4b6939d', '\x0103abf6e0d6b22f9e174c865e27fdcc0dab1c244cabe0ee5a34ba4a9a2aa06170f739ac5b7184b7a5b54e15e6299f77f61a5f8545801374298d2f9501abb75453eed8b5cb76055a30926071aa9878c945550c583e40b0f9802ab6d13456cddaad04ca79dd36cd5b2a66ebb382fb2b8192af66feb4dde6e1dfb0820a75ff2dc743a89d0a753ae680c59a5dc073373c951ffeb6b98e009ce9651c1af0f56eed5d514aac3fb8392f9a8ed080694f4d2bf2312c741d9a19d8c2027d0af647b24bae6f77f83e34f8d69a715b7be9bd85de974e5cd64deb4b385e071ab59974bc13a54002aed5ecaa2b33ec4119218a1a3b7d3098063071987fcb5ee0e067d16ebf7b2942b82b7306b2d275c171bcd8594202989a99c299b46a722c5be63453', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, 0, NULL, 250, '2026-03-10 09:00:00+00'),
	('4b5bfe4b6f974dbf3cd6ebfbca8a687eab48c9170bdf84767daddd853ad5413d', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'vital', 'urgence', 'monteeDeLigne', '<4b5bfe4b6f974dbf3cd6ebfbca8a687eab48c917@relais.example>', '\x01c7807dea3ed81b29532656e717d31f7147c5b8a7a744f992a3c21f77d97421ca738dff547fc7090e17bdd2e4f910ca116cabcb0d483f2f916d8cc90a8cf50b0b568d2e589ebe7971f5759d2477895b3e5e970018552674e0ef5b1de407cf46e01700501625e2534f4f3d0eb8900beae9170eff41ffb91c4d0165ae3d9b7de84e768d6adf86127d86b4387b02d64449318e7a01aabfe89b2c0f2519820015cfd099c9187ace962a6570b3ee44401d196794bbac180d5f82ce685d0fa5833328788f7640a51a243c90bb4ee26f5c0bda50c3a9cbe272e5eb500c70ca448f79c1195d685c1afa7566d093c2f8a568d72d03746e087733671b8549c06ab0c60cda134b6a8058a9f57c5a1c97d26c41b8a64cbd5b79340675557d201383a5', '\x014751ccadc5e6f465f27425cfbc70236808b333bd77c04c72e34ca0ddb6e4f4dfa49a2566e0a89b1f7a2939b09b820f640173631135bb45d6cd6ffe1c0f9097f8003ced2427df77b4a9053a12c0387a17d16ef7a4bb24a6c79300d6f8c24a9d6726f46ae7f70e5e93054e45a9d4e79edc37d80b6f1ce198af6289797cb7c86f953934df2c665744f1a8f161743445c05c5a88e24aa41198ecbf070d06fee105bead54bf1f41a89b9c7121278ef986a6ab9aff6202f620042d58c4be14174222a6c5231660aa6c616b3bc04a52814bb7dfdca21a2391a32e145827fd56b51a0513128cc9d295fc8a4dcea5c036b1595ff765a28938436b3ae29eae63448288180ce1f9d3734bd71f992fff135b32e9f68f065addce5f06773dc8dd9f78', 'A_ENVOYER', '2026-03-15 09:00:00+00', '-infinity', 0, 0, NULL, NULL, '2026-03-15 09:00:00+00'),
	('98ec77f8b3d68784c2c9d2e16234ec88f27d8d0889c0fdcf63ebb93a52766f4f', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'courtoisie', 'dossier', 'receptionAuTiers', '<98ec77f8b3d68784c2c9d2e16234ec88f27d8d08@relais.example>', '\x01f406be53cbd3b44b452669533fc2abdf6d046a4cea48c8e81721802fcf705491abfa9f5c417f418a30d395ab325d40e2ba37bbcc94793ca43636bb66564dc730c668d82e1fd61abff93d584c728d268a4f833c8ad9b41ed38dfb430d29319d2c8693404663956e737fa39388eaea09add079acf22c592f0f012d2682d917f9b3240965df59f16c671a333168cca3267b5a572270f5b2843886209d154f54e9bbd80446197d85ba3ced08262e20923ffaf9dbfbfcf3dd5ab9ef2987a99b4723f1564d5bce8a69cda8d36944317318c683b8592fccc44fb2c4dbf08ab48a593de019a20a20f32bbe1c9b2acbdce30f9d92fde244a4eacb6b2affb499c46aef3a3a674283b162353a900731309f27f91b95a85440e7cf1bafd424dfbf26', '\x0158fc943891c3a676bb96c43ef0976585020ff7decbc79d6719d170d3588d10ac63eae1dbec6734184acf7a8276715f5caf00dc081ae33c7d760be760737bac703ef9205d83f2ad16f79dc63867c3b3e127eb62c2f8cd1477cf8955fbd2fdad96e8f5a49a5b9404de50c92605be254f4d5290fd52ecadbef5a09650cd4639a9f86e62e71a8be6f09767b61cff82360b1165d9ba4d964128502ffab37588431965ac0058ccd3ef59b0cc6c2b8fadd737a821dc3c20881264c8bedbc029f843151db67272948281e29b094883a3f8ffd4da0f36a3179068f0bf0993a31fbbb0d4cb5d016d817e06690000af80f78e57fd0d13d5966a160d1b3878074ee3dd9949addf44caef3c790acf9db6da893bcdae4988e958dc366befe579e33959', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00'),
	('b9c612c27270827757537706ea5c66e584114a0b1922e3ed3eba55592aae0200', '78f25555-b0cb-40b6-b3bf-f684f05262f4', 'courtoisie', 'dossier', 'receptionAuTiers', '<b9c612c27270827757537706ea5c66e584114a0b@relais.example>', '\x0174b738280617aca216bc52cd0a8a691633e7dfdd1654d62c7d6503a09fa402b82f6bd71dac10dad6a6884fa33488b695a7e9121cbc13e2f99a23001854701e908e240cf321cdbfb0792e1262adcd1d55702219c7ec1a6fc858e839db0725c66c15f4342039c7b676ea823df9bc24440192b5527f00e28bbe745bbd1b290bd47279ad26b16c2120347b1fbd8c8dc07b68a12eb747b27c1dc24b1af1f7cd8ba6525f3509312118b4fc8b2db6567b3ada519581eb029f0d4eec5f1b603b6cb39290ee9d0417cf125a8966b61dac189930731b2e32508b0b14cbabb33cce3f6f1bf2ff359f1adcc6204117c0db734643ed043eb8b9cb6c9413e80b5a722bb386d6f0f67d906b6c84cf56aa048930cfc8a434b5ea64c126df79caaf0d4f7f', '\x0158c3a5e35f27e040a5e7f0ab8639bd4a7eefc7fa4d689e49353a7720c93488d0ea77618dcf04fe23a58ddef8c2fbe37e39c86918c5b87003f3f11f8b079b568a0eaf069a8c0dcef1d5cc05ba2280aada3aa1378e5aed29a039da08cb96db27e40858a40978857fad4f52cd3c3f5dad5f4faa6eab5491962a29774845812a073c5f12ebe4ac73742631b4dc55839e8d5d10f9c105324ede35092cb350b8c4a9fd17d6361f6343c652d92f32d0ef3489019bf40264d0cb582d0c2d1721c4ba14df333a53203ca6e35076ab646b8fddbb2a950ee2f8832e221ea76d86961fd723c936cd63a19ef30eff1827c7b815963b29aad6d00cee89f5450c13fe3bd124e4dbdee1077043a180d50d532ec731b18941327a53a9c19438db422e455c', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00'),
	('b079fd3b0dad7341f7c13f0b9e84eba311327c45f94b7a934e2e351eb65fd7e8', 'aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'vital', 'dossier', 'nouvelleAffaire', '<b079fd3b0dad7341f7c13f0b9e84eba311327c45@relais.example>', '\x015c1e6ecf8258101c922605df61c2d9898611d3271dff4c57c70a916e06f23001913e82e4c9cae7fac8f44b87567cfa6b081324160c4c980f444b72073879833b0f50e13c2590355d6fb678943fdecccb8e8f3409c4f5b8b6fe48018204d9a1223bd7d8fd8a4bdae9650b3dd289d1b775526009769905f9cf4ede8190b6e944b7b3aae47cf16cff1731c31787916085cdf4fb8d4996fd9fc4f39cbe21022a610b0e5f78beec93427de3effdacd3a3d7728770c92fc1dec40fc5e025e51c928b96c11291b21ea2b0134f37840c94418ecb177b77300fe3f9be4f4f881f150fd962891cf34e06f0e93338062e0d21e629e725e07a1e3ef40f931cad946e204469069005aaaa6914878d921a33ab07594ba7e667e285d426c528cab2c3e0', '\x012728f7b5856d42909b275bf751e50eb6f188e36d94cf8f8a70c3a2a8cc20665dc4fc15c6a4578364e1a9a639d174c8668cbc2c6486d0f7d4dbd7e8a7d98905100d853752920ebc319241f4082928ba7d10e73f3e3a66b37b55015bb9743f61319b6330d9fba01af966f68a1d0f5bfaad457af3dc729b8142d678a1836e67b00ee262950fcf0b143ae7a0f972b2651e8c0875bc948a02860a61ebfa86bacfaeed091d971e25d130601216c56476aed235b9f4f155c295995f9d3486719774ae782adbe48eca455d0f5f9feb8fc958db40cdb54b07be0ef3230f38d67bab9d9e97d24d582559904aca9401c2a7e88b185ffc98218deeef88bd59a305f903d0cce1fad8d46b163be4bb2f4ad04643b9ad3bf25b87ae5a69d66d2d26e1ff', 'ACCEPTE', '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00'),
	('010e9477209b30b63c803e7bfaaa03856049e69d56dd55ff5cd08db3e6c02c08', 'bce852ed-fd0b-4dfa-8c91-4d7262b53830', 'vital', 'dossier', 'nouvelleAffaire', '<010e9477209b30b63c803e7bfaaa03856049e69d@relais.example>', '\x0103dffe1e0517669cf7449b046c5580153ea35a21ac6c56c67a8127ffc6f9e781d30906b91a166b7ef486368fdc93b122239b6510e804ff76f341842fef962e83092493290a06df90ee8a0874a5b348a69b4b8eecb82ec48c96d09ef8af6efca8a1fc18f51da520bd5ec5a31674e22b61fc8bab6edbe3ddce6ad3c62e5d10bfc5924a9918a5beab727aeed89c550d2a386f810f3d89d326a867b2a3d2b0e4492eecf3b92210a57b1c9cc375a8de09171665e9b4138d8e5ee4e424d3457e80579b43631ae2bc1a633aba8435597dd98924f505057643f5e60f1ece03be869024e55a0f1f449d279b25cede1e7de75e02bb536ae8c9864adc0f9bd6954881926c164e56f586241bd157c3c18674cd7c6725ae1135f0ac891130252ad93c', '\x0130f887b8c869a60adc166d4857f9916e2b429fcf2b7fac72ea76398cab61ceb5bfe60a5f8873ff639b26590867a86a0eb9bc70e3ab3dda3186cb5f19105992a6200da9af24abb4962b88fe73a69bbf66c1b00beed0fa1c223b235f0b2ad6663c8d708cb5900b7fd48b00b5a5b0566b297ae867ef972700eebc76e925968c6015f89ee8fdd57c06ab7a75c3e3ca506a69a5494f78a830ebddcc085df41811c6bc045b1794918d5a946554470975d5660a68aed75d3746a628f3f2af09df5d55036dcd1f7fe56511f3fdc50c0bdcb41f915346678ce4dfcec52f2a2243c78955d2fba83ee01d126e595a4789d4db81c6aad436f1a8590bdd26a492a5f3099e4132f71e355ddeb86af5f62444c98200103c57b242c142848d9102ec48b9', 'ACCEPTE', '2026-03-15 09:00:00+00', '2026-03-15 09:00:00+00', 1, 0, NULL, 250, '2026-03-15 09:00:00+00');

INSERT INTO public.dossier VALUES
	('8e3ff718-8044-4312-be3e-b8c90e314da2', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', '7f2aa434b1c4b7af46f8a0ab72bd5818ad8277e9bd392bfa8b5f91069775cd04', 'c752e75f-1093-4db3-9ec0-1ea482dfd374', '\x0137208831aaada9bfffa0f24fb563404915e3c0badf40fa851b12c6e9b87e943f3b0a39b15f7805e9d6e2fb0862beb31ed4cada5bd3c90c9b4277cfdf6c504f134857588e0905cc756fc158a371452c1bde4b9e79d1cbfb4d6d6b63907f3924c9cb33b9e3aafaea68f0c88db25ab1450a9a12b3e2de51aef0b93f2abab8b0246c62695909fcf856c1a8ca21a5da61302153cde8e5612104251219757184e3d1fc5ce0cdfc1110a70c753d95d9b5d9d4d98f463e582934d76bfa6ef9ddcc314d8c7cb4d44f6ce96f9709dff0abdb3340cfeb663c7e4145d4ae1a96461778d0f6ed5a7fbb8a72b1e3664bba24f6376ca3f6c156f932564a3bbe63ae1d4412f074f9c5c3b4774702070f103e91093b87c09d7fe0329031250a91dd4282dbfe2e9d5d14e9e84340e586c032131d7d682082ae8f12af04a33b8ca0ceaf14ccf6d0c1c707ea9575e83338fcada6ef481217fe42f8204ff3e9329d2ecfb7aa68e5d4a47cf8ef3e85403158db2a9e961244b441300d563572e2237ef33e4f78d38335aa2b4d2e78b1879f866116b5566e4e55c410ec4e757ba80c2d7bd618add02aeabaf95f48167b9a51ed68816652a069e95dd0d153ba4ad0c7de6ef2a7bdeabab3d84930369a0ab0c0e54c220ef4c258f32a63a26c84ba6dd94909dd962b7dc7148fa02dbf45af4406b3ad21ce6928e4bcffcc148ada1f582ff69f87ecea275d18e2d037c67b5158d4e2b010b56298ecd74707d1822758d1d03aed90eaab48a81ae3041a50ab467237b7c24633da256c31a0ec67e9c8a498b572b756fd562cdd52b2a4bc7798956587fb17b7834153890059f9af73701b7512a3a927293e5019b42656361ece9cf0d49ab716a3152fb19ef4a31cb96ccf1f5006b6b4be4dec98f0639557b529451d571a0ca7d26b7119c8b5891ae769d7b3fcd3c7af97c8b5284d093bc629a4573ade78e983bccfbbe5fca1a53d9386861560d07f90c08ced8ec1a70e11167f261564c5164f8d72f8ff294ec50793a40f68fd69cf0e8f76ac76d6415720c100d5bbbc5931197f403d7d696f8626f6b78d8a673510d3ab40ce15d548e0856a5ff88d359ea265402010b308fcde90d4143d1fedb40aa5cfb50197aa0cfcda3dc2fa1e095ad417a001f9c7e52cf335ee0c58e023a2c84ef8aa29e50d350c26f9e594625ec656370b1c501c2fb7242a2aacb16de65d290e55983cb4682b5eea05524b01d4e2f27feffcf5042d032b86cb24fb43b7a157f3505954366602b88bda72e69c198fc3703bac0de67b45a9b553fbe7acf0688ef33c7166eb74ab0533258a0519cd1ca784262450bbecc0f180d41638c45245497fb708cfc6f7154ae2d8dc0dfa9b3bef3440deea368e3514422dec22718b3ae95717c0fb689812a5015803cf542420d75fef5618cb80999bc50ea3b601a7dca6cc7090ca2bb3ac657c8eb5ca8163062ad801f941c6f0191dabc42452b9a6a382ddfc92689b40df61cb94ade0df5d3407bb89711632e37570f9fae22bcbfd85b85ab8d004cbeee0b3b6a22ee0508c3c23c975c3d6ac58e59e02cfdae014a53316b10286ee426e215d846a87796b2a1111fb384a1292a7e9cd7321becc98482415222480e489e35cf05ee8f6815c14f9956448c735cf0b3a6f5a47a296cf7bad98dc25bb0f2c9aca12cb941fcbb59736fd0bcbe98fa10ca92dcd5ab98d437879541a501eee8c663a93ff6ddbb46edcd30e538f77adf28712c13f0145be5b6e9edf5f72cd9ce69c73efc94203fa5804f86acdcf026c275b6ea11959add428e235d39b9b05f7f319274d3042865512ed417ad2fc2d8ebee106d6b4a73bea44882b1911d8c36e23e4769345e6389c85459077fb5e01e11867c0f55ee06f32c96a513e681c0b05111682c35e13ae95dc32a2dcc6cb07042f40126e7f9df4f8077d3b1a9b1ba1a71b227731d288ef5316448867e441dae574c79d22d181e633c236c0c7345664addc863e4369d656cd2fff594f00541fc6ac5314a0176b10ae04b7c3ab3f91172b6ae179af860bdadada11aaf3cbfffbca827f4809771c661cc132be3f7fdbe1ccb3937803580ad76eaa252202d6c792361982e241e848804a0a2c16e674c649e22f5dfb2c59691668d9c5076422f93c64a898ef1f9b3e37baf967e24398b0f0e7bbfebb1c71a25c36576cefcfdb869372f6f698ec402bc2af79cb376aa4596f480f3ac685ed3e7b8b30d12361a006a0553d5cb2da2dde8bc286dd93d005f7de1c6f6b5338984930e4b2e35526f23f20e8ea561984f8b98f4d83b461c7458ac8d408e57812a86b290df5da7c5c6158614aa604a47d10d5bdff984d9051ec834facea4f0d25db7e74e0c15af679ffd99e433d7a516e77f90f73f8f0926e946122ef8662a2d1a292010e14c22b130be11a6e1cd301a3f479319602281787874173816e462886a24a3538f59a3fbc1360e20f20595f13345a1439f55842cd70ded684045106595d6de7b7ddd55bada76096300c82e3d77267d753f675bdf041b03e72c9cad51af95739d735c0816f87cd85ccb82bb2bb6b222997e7e3f71182d4fae1511d6ee61de86157101bc50177130207a80d4ae95719825466dfc083146daafd47f2c8cee94433b0b463b277bfcdc1785767fac56d55098d62e20f400bced2883118f56a93dd918deac6ceca2dfa430bf7de7eb5a3c117cd7985555b091bbcc10e77104553b0599824e724f80ec4311c0411069412b156857f604c3d32d8cc5c71802fa5fd04f95d60a9524b6a163152a3769d732dfafb2773f302ac378346c8fd82eefbd3d117db139b37b225eaa88b1ad74224c5114fcc94936738c47d12af4c7cc775b51a83682a5f50caaf052f1d6f6328408b219a5f6b8aba831b8fe763a4a7a9fc5c503f66e55611e991082e3f695f7aad30e235c00f8036bc24735d534fe77eca109e6462fad66732d574eaef5a3d9d58deb4f95e52f40f67046f542d576447f415040981eb6cc7e24b70f4e645902266feb2e59ff0a20099c91b9cef4bd59d503194bfbbfc5369de9677f57031fcdf2b33c541107c67de208f1e20b50bcd6fa73854fab38a301f98b46d85c4c486b3239e178ba296a7b245da5e892ceff6a69241412939fbbf770cec15c90c7a230e6b035df9f848efb8300ca8b726b25070f3292997f70ea9c5f2fc569f3d1411f6b7adc222cf6074a0689d577d2db94d2d09cf92e80906bce489d7f879f05a579e5b6ef9a84488cfda677174e05fb7d5bbb6102170225bd4974ba4cb0ab364253fa2c3b35e9a738099833aa23653', 1, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 1, '\x89beb5d3712cedd3ed8e4b4a83ee00a17fb5e777fc1747dcf23dd6bb5310c64b', true, NULL),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', '3f407b3ffc5fe1f4e01b8823f8ec657c565470c44951d17594b7b24ea13d7d7c', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x015327c175fef2141fa230b18444532a236258995910d49495d6d4189670482c249df4687598d4f892447d0e06503c500c99921164fad7346f0e41d352a417bdad07afc03b05c8250318421396e569655de4a3bca72d7e1e6f64d96776ee76a16073229aac5fbb4b2b8ec6a3621758ef14912a2f32865d2b1fd150cd24b1130935e4184573e111b70f57494a4675ba34b8bdcda7a4992e0cc2a9ecf780dd80cb20be6ec9f04b07518d2fe8ccb94e66ce6f3b7ef04da41c319b0b631c3e9fb2d2eca21433236b78b46c0e3f70d5b4bf1eeb16d1d0ebe5b765b83cad02cc69142c32482d81e5ee444cc60fff509fc0d0c6bbc68b54b1aeb8f6e88e84c92c767156de25b491052bbd8ca34e22debcb8502285950b135bcf84427e13c3713d0cf26a34a89e6a72450654b240ff91505618be95cc1ea98b4a220817b70ae01eeae2d6f994407544003a283fb14edf552680a71f9c47528d732258ea3481189764dea963f01caf22ffa30feb12cb8d1ea63ac735498d7d254bcdc9d59e1bce813a858aa9cc39c7e33449ff6aa3adbfdb8c22e5d67a562547a63ea1bdb6c241e2d0895cc26fb288b9f0251cd4b83dc34f4a58bc74f279a5c4fa83ac5743a2161f41483cdd4caa88801a8d5417c5f3d10e4d7af374ced082b33092c08d392839637d5474533eb3364a6802362cbad292143e51ecd33d574a1ee4eda4570a26420c44348fe9f43ec7f0b869ae0eb6d68a2f230a46deecd8170b41801a88545c2c4ad70c861b5e3700b2002260043ab515a96e5d9bba64f8f24140ad1e49fa84eaf51d7bfdb4905debee023c3ef96970ab39986fa97cdd6a47478d0f632edc65468485b265802efb234f5eddb6a5ee18df3922b17c62e8683c9fbf21f97aeafddf009e360b3cf3f8d436c12cb6275eeafbdf4ee614b8d3a18f2f4c6fe5236a97adcfea1e495fc544c1ce0b373148b1a143d2534d3e3a6ede31e8ccd17c821b7d439460cb6db98147092569c6885487cf1876ca1e977cdad413cc83d5046a242189854de29b403ad3ce0688d9ae56cbc92f4601335d539b48d36e1d332d0e0d78dc8c988e2a409a8255c8a9dd8e3929efa11d21dc2bbe3fe0babf434f93221e304198036ef737f645f75599df15d084d080706799e4112574191a470c3d675c0ce3df73b0523d1d2e271e394f15bf994a7ddf3cbb5ab4256b78b478faecc763ef258bcb1584962441cbffd45084f7de8e982183279e82b84350e48188a7918e50dd6195d55bd0601bf8ae5ee98142a1bbc5548812693b030e9fce9f8a476361f59d1db365104d170f75c7c89dc780381affad297fc2176594139f684498842e3536e3ee9c7cf32c955ac75811e3671c97332d8c09d222922a3ffa8ebee07e966c817154b4aea8b8a0a9f423ca566fec65f1c1c8060d3f396cafbd8913227ba01fbc289510151a8645eec5b176e5bb05a115143cd6ffea64af49bd0f7fa1f57584708b5121f4d946415da4b9e2e598d8b6eaaa04a5fe73403e5d1c77d221c6aac853e5648131cdbba9cb0b435190748376867997a25bf361053b07d99559d1e3655174d61f21c3a41bd60bc1b08bdf87e937a14e5c91c31ab986cca88c3f1650abb8c50ff74154bdbdec845f507ec7b2e05b11dfd7a74dd45fdf03c207b7c972cfc5e87791931d4704befbe2348d9fa1f99ec0aa148581da52720b786695da459a7a3723a6fe4264d7e1f8c67b418e530986620c6c7a8b5ee14aa38fa1fcd9f030e9b1cead4d299cb0fb893288b6a4e0d90901a2fcc1a517982792fda35b937d6c4d9014384245f9843e938db25afc2acb09855813a557113960d274f032eb510f9243892f1990a577db658d00ac3df1b32692469586aa84a11d86e666d018d2c41f621a7ae4f5db2c3206c36c5af24e6b50a756a92eb582bb5c55b1e410001c483ecb2b8541572f11561b7c09fedd19b1436841b34b5fc4cda815cefa27957f7ecaa268e7f1e62b27933530ff6d9c3dd89d580c5274d7805ac57b93e45dbe8183eddba97162f0aeb8a4ad5f76ad76ae951226b507ccbf8d215590337d3891cb2df0f45392560c496829bd1c49e8fac2ca84905639826048be88e2abfaf863eb9b86375129c21108e0f3860b5b65bc5e3fdbd8c739b2732a87dbf04b1b768c7ffb5668eb53df9264a9469bd0d7643496de2d5eb9222e33216ae490745994043a661b8ab724bd2bb44b684cc39f744b9c5c35748fc6666692d8353b77fcf35402f3c7f7a3acc95ae94e11bcd5e2bd77cf7fcec6bec8872cd0e5a1aee3895ef17673f84c6194417ec21afafcc70d176f6ba275f68e16b3f07e2ec3394df73e2e2c8b489657c5b77e4d6e5a48e8c807a192fa6945abc420fbf9884a3287f0d90780cc4b7aa1f5d966873b63170be1eac75edef7ecadcb33aa3f0515de8ecfa5f00c338e85b81bc986cad27fb9a581c41836c5732d273d696a1c5b421f8e8346306feb4ff114b9ee86b3c0ee63c7e02849647120672eded8522d9abf3e6409af19c5b3d704eb633547239086349792c4db53eb20a1c670724276aef50511d5e5bf23c442d1bd57e2cfd85d5bb56d78e5747175ffcaa410eb4f162744a585df0890c39b05a63098b36ee31005b0d65ee7ebe4353d7f3f4f64adcea995109a770db14696270b6c75f737bc0b47c4b774ca096a56b598cdbcc7e35671636e4725b73b6713d017270eaca1221ec5c90e488837267fcad0bcbe86d026c50e2690b903737797a905fcd4daa80029fd39201543e68f177aa6451c747245d27fd37668405e27fdc80022230feb169cf5039e4cb9ddb7e4449b4bb391066564cad6b59d4c7dac9b24e888e7727936b3e851e359ed963f3001dafd958a064656cd5f49cf3ffdb3c0341de21406678369206d37d50fde75dc74db1e97b4bf4b121def25bbe73dd2a83c59d5134a70d12dee903683d3be0c815a049ba6306e1b3c1f5366fdef76884ec549d54f8b4d31a242c59ff8fd9342b1e1885c506931f07fc0441b5960b1808e91dd55e4b151442ade91b7f81b3a75a5c43969a1152877079c8ff913b9a83a26d9ee567d3cb6f2e3ccdc14a489ea1414bf5221104d87afe2060ffd403fee7b089cbbeace21c42e801a9c47db79e682804786bca91323eba4ad50b9af77fdb98863ac2387a39bcd454e6ac8c46f08130dac16ba89baa8500834bc2f75852b0b43eb4619983e3f281591730be5d9852f47390d429649192d4156af811217c7677b387e5d4814ffacca0b303fce0a75ea4969e065226e6d45fc86693bf374fd5e18c3a5', 3, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 3, '\xb0a3551295889c30c0e6a577194be92f56209d72e87b44e5e89936ad856e0002', true, NULL),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', 'cebea9a458c834ba44911446942a547b235be507a3a7305b361597bc79b7954b', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x013a4aa5d10a8556132328f9bd05a25b68d269cfdd51b46227543fdb10cded2e091c4176e2b69cd2379e2573d51302ddd8532ee20897f22644607dcbb2fb2d983592a24a2702a0118bb96d5b044ff0a14c46b60651a65917e7221c8c1b02955c9529eeca194239c241d55869f0183e6cccc2bbc0aae85a09fe03c9e138d9cc754606bf37463b8a441dc1f5d273c7026e9327e5c690c55b15f9ae1d8c00ba8d5629441e0fb6cebc0a09447eaab3fa3d2afb063b079c599de90bd7d9c2988f559e36abe3dde01439276cfbd418eed863c30ffeb6b6f51bb36a536939df82fb495929574f44caba13599b9a8184c997bf3635c786b60701531adeecc31628b8d38f3784f0b5518f662cc4ab99153f9e455d5387e4a508884e8c923f2f29960f7ad45234a901828ef83729cdfe2952d7b0befe17f4717090f748f964d58b6a8c6db79ffeb78f78f58e76fb4cdc9e292ff373ef6df7e884f15f9764a8e1370c430d49dd2ded8bd4543f156f09466a8221a79ec61cc880090493205b80cd481220bd52aebe1e9ce39e2afb8d7a11d4cc079bee482f3ddf7f02c38c9c29a125cbebf064385c9fba77608fb8fddf250f756aa6413bdd327bb83fa9d352fcf826cbc158e2b2632e1bd606ef4b1cb9c61cf8d2a0be1bf3eabd50cdb68b540e4770b35c3b240e3b51492168c89f41c27d8fbfd5f7c2ce55e7a5bc8a0feabf8fd0e37d6b49b5fab07229d12fcb8089587041d0e6cfb76e437972d155b42bab65c14bf4de2c7f7c862e385f4b3aa28fecc3cccbbdfd9cde1b698a42199e488b574e57f2c2558150bf0e179679d1e2e23a32c72d012791410e3407fd6b7a325e728a89e28d5bef1114158f12830f085ed709a3238a1c3df26a39a885b191350b3efcb0bb6e3951ce9b73305ce73ca61dbeedefd7457957ee86f640081fd9cad2da250137528e53460c5fefda3c4b0a4b9b65cc36cb4e14d22bf11fbb89b9b6e7bd094483d09c26e831da79bdbb63efaa41ee23dccc87ce66adcdc5dc0794033bbd4a3d9b7790410f0aa1ba1cb35e6ad29bea0917e4703ae99a09eb890311f06032b9bd71db466476482cecd2577a13537cb8a934553b2e80a6ccc10b52d226d5869b6f0a1cc8a4ae744a32357c3c51d5e236fca33fbc790b02d296218ab18fa6872199e1cba792391ebf3b7e6605506255b949098f3bf6b615a36de0429621decffedfac9f033ed244f2be26aa97e29b767e9df16bb064c50edb6a228fc0ef01e06ff8f1e8c0203994f493ac113ae92b13f86c78a6d8a52ebed9efc33d3a6ab479ab8da155a01210f90301271ea4dcbc7d60901eeb9ce28bd5a07b2c7546e7041a409d8e60fee43e16182395e7171c5c816f9ffd3e7f577fd3a1b35290b1e023d9112cda30afdf059c905d90ac8a5baaf1778caf09e442b2c9d1056631e1f2326a3f3010bd97782e742b631db3620371d2e27ca1f01f4de0f836f48bf7ec619a694a1dbb643d72d866c8e8618cf59bf1e3812ac57234106040285716d6e4cf818e5b02ebd17aeec7e7ded9a8b96f9ec77a808fdf0354e4376102190f512d1ae0e4cc2becaee7a4a636acaa68046fc36b18cd0b8e5d9d867d406e653f3b9e913ceb52d5cae11b39c7f2ce3b312293d9d2b327dd9520269de4d9ac018ef33473ed9680b7390b2e2aea5a993bb4f079f86d7e342d1ac4cab0c0ac983de34f886f21935ef25b6d67ccf3c33245d348d003d9c5206074752d516c95ceadc4cb28aa9959a22503063e1cdf501bf5d606fcd46dc88d6b029ab3396b18aa9f17c3a51ccfa4bca459ab2a9f2184f4453499f1b6905e584a6e55f4061cf0e19664c18f0c91cca0fe402a06480dd56cf5ba74c2ce24d301199c710e64fbe3889499591b4073d2bcab7096c6634b9c407dec0021dfe39fc050544f163dbf0e23daad3bab4f21a391dfdeb1473b591ff6024d42d3f13d1445bb75ccca45a22d3f56a1df46fba450ea9414f5afc805d6109feb87654b683ae5ff9882531e29e457b071b454a443a0b97b31b5a60c1fbc5137697f28c2960864e92eb80a93637a2fcf3c8d6fdadd2111a5348df25a2322a0505c1806f1e5a6614fed06fd649fc05d1354ef8227c70f284e173812b8d8427d61dfc765d4795840fd57d2dc4d20bd0ea98bf088487c108f36ca3ebb550accb628cb3d923b2c2016b5f0a3d8267e0952c811665435587f8ded75f9f8e581d5bec73a43e970551d3a0721d50e979016d3820fee52a31ae1ff1717498da17386795b2a321a656168e1590527ee2fc2525ea3f413e09d85eaaa74f4760939c6e7a7315c6fc3b2f61d0bdb6ade3e774032502d1a83cfe43e52a0729339ff19a2d4c53e57cc88de41209f370e0f591dc7cca0d2b9721e158184921a9771c0614222a90e5dc7f83e903dac4e4174d75958b3b50d1c00409890446791b3bb48bdfa9c0131c02b34c52e46b23c1d0ceb53c31f2f57e818aee812aa207e5cdf6c698c2f616c1eed374b02d9790d86563c1ce64bba7cedd21cdd6ffe6c3342abfb9d32267be200da6fafa2857714952bf0f25daacc0133ec2212fbedf5d58cfbc4a1fe0e1ac19a950ed9c99859a059e0f50c0c97ae548fba2a1802c57a63d2e689ef602e6895cb6af266957bdf1a964248c3214f1fc64eb2fc136e0bde5588ee0c4eb00472ee94861340bf943e30cc01ca2c4a8dcf70a518a195829c103be5769e8dde5f14a95077c88dcab20f8c8ecce96a84dcd258d48bd04237155a60d5067c5bef6e6b77934d6ee93d78ee85bbf3f3aa5ddd1f89b87c0db39aca6d6bf0f7d29f8d8a8b6795a8f27c407fe178301e07d4f9b1eecf2c3fce2812a33c59bb3c13c5174ce92fff5e32690669e17bccf10ba3bbad0fd9eb02c7df6cc4910df5ff7504dac583deec324be7ec9c0faa12736cd8e0fb56ad0168d01502792020ec3869503f4c910c58c9f5a42d44e80a531688bc784ecd6c3eaf439a3b95bcb055b85928f1e83862832f3cdbb418eb22dc1b5d25d6a57971cecba95bf6e0bf044d68ad45429e7ab5350a86b197e493a04cb2b752cb70d7f7f1acf1b46df9d857b4faf76287c92157e62ae72868a58a692aa12b25591f29d38e762d7681739f880d8803be27c96ea0adb929c6383a24c902522438035020fea74de9a952ffedf57c1b3ef9bc632ae9336f73d9b1ee9f5a79fb4e0d6de6dc2ef80d49da110a19cd5f54c7aa1f4d679c159d7262f8ad4a1f8a6305270791bb6053531fee1cfa1c33c09743083f0adda373165513c94a81cc7e111e2863c5a9bb09875ba30599407d898d7ba37df3e4c8c164b965ebb251d5d58e64195431e9a1cea0fa933133d884e15cc01492907e2ba6addf1adfe02d50879806d6493ef40bdff943e8cd3810eb16a4283d5badb018a868a1784653064efb0b9445fc4548cc40dc1c3688ff00c672de23ca182335c2f07a0adf82db39d6757dec6068dd59a35b3a287a892327a50283d012211f24f6e77c197dc44b36905f97b2fb2950403c89d59e3c5b5605856493ff761c9cfce8d400d9698cada614d04556aec0f7d690b3179d5dada87afbc6d16720c5065b476cf4c67358f309acaf04a931e0900b83f15e866c87efc47d6e7beebd6dcc77756fa02dd595ccb8fc5829813950e5446ee7fa6063b1330d8c83', 4, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 4, '\x7491300f4d4db0dc5d82257de7e6a3159b349c47a435a91270a3acce6c0c9f0f', true, NULL),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', 'd8ca0d0833a871bebc1f6f7e9fbe4979f824b8ba475c921c422e0d28353919c5', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x0195e2461ab201e83a2d090798acc865200dc486b52061da291151b7b7c500b478d0a1f7c5b6e5ff225161fed1378d9db6d2c04666147a863b6df7a023e1608577c5ad8713748a9d324499a41f536a356f4d3e3e7ab0a43b0b0fde4421d36a0dc7fdb311cc6a47c1b41b32a766e8e7adbf9ce4f17a8682dc70ca301ba0de4c6fec340fca04f92f34cfed6e5df28a9fdd3cc007fd80f5b2722bfd93415a0deff50f1b11856683fb7b2957f4c023dfee6e1ff9901a7ff29b909f1c2c6e439f32ab5cf9f1e9456cf65052131d3dd8a9682aa558f91f96699f3cc4c5b5e1573d2459f5d5efa4643031a4e06c0e37919b9c6bf7abed955fbcca3cabae33f96e3e718629ce0da1e5dd97fe1fe5f1f5c558b8d20531316ec4532584f0e002138302f5ce3a416a3a017a215474ffb553011625d937aca66582844c4ba2ecf3ac3468fcea2c42a95956e7b0777f55991e3637f8e9b6de662c348292aa652831d52cd0ff8e2a04aaffe1484e5b8b31531098c9739b749756d90b43213328c33e2d49ddf7e8b47790dc01293f8b2ee3c4c27b4d4f682b143e5e9d349738619130b3316e2bbc4c87605dc16917de3838da7886fa5803df35967e6cb4872312222ddf54e2a405ca1f7aeffb062249a57ad4adac18888bf9ed55ba7ece3503a1ac43713767cbb53efcefa10c2d51d7decfdeca1bc4335cda83ed94c0bad9af872d0325debe05ae0b77eac53c86bc746f2d0e18eec8bfbd185fd6b5c5eba46a78ee3ddea55a1d96a971c4f7b7b3b781f5f63d37b59652a06b3a4cf87024f11a2dd0965240b0eb9f08a2865e4130115f37a60911ac98194d77679f7d340316c8b97a7cd777bc5ca46a61617da872ab293853b4a978815c32d64b96e9d47c14907f3bb786dcf79ae6d5a8e0d90373ed0e0c9c05a3c1c20f283c95bd4b916c50b8a4d93ae4e10495efd637a985447de90b9aa237add9766cb51e12327fe7bd2f0b1d3d8b050b107e0d194e36e492b654f4a5275d794d5444663667f7bf05a7155fc15c40292eae87cf851a0422c4cfd7f65c801e417d41a89d7468ece0b68a1ee324fde5c06135970b532afa014fb3c1cfe9dc3873d53ebebc8ee283ddd04caa36d8eea546c675644d3d69dc2570d3a352a3cd4045fc2da0f5e9b7c3149e00b5066aca9a73bb66caf4440ab6a2be1b36bc069c9a7ff2c61a129afd733a478c418f485dd22fdb9195b8acb891124972955ce0b45eea86f1192b1e8366d77c8a85121bb73eef7a92099b92484b4cec02d9d19e8f9b7452133f85572f7945f599e4470c7f0d7ce27e6099da02180135c904dcc3f96ecc82a276e1ba608488ab61c09919beba8f3b9c4122b81438656db8d7ae62c82c5d8267fcfae8baaee973bb7506380ecf1dc031152c4c054b9d597fd7b401af8e1dfe93b6bae5aac85eed87af804cb2b272810e8bd2821d831594b9b80bfb0096c40458b6d9d620f3ee51c5ed791c6a636af441c628986249e4dc19f51d69e004a3f38e1dee30ca4a92b3122599690c32dd179e2fffcee9fdef72b1165d6a8d45c38a692553f338e57324285ad555a1271e38201000b6e306d636ddcfbe7c908bd6c2ca4516879179c78e79407d1c14475ca70311ee40186cf0034e2b74ba97f0466204f5920c109d0b4c8985d7fd52402829da89d80b8343a699a0a4673a1776d9179e6289ceba8a936c877e9bbb8270c6de5cbf2c0879779457883b256379d92da89d19e118e6f699bb527a07ce0616047e633d64498a44b577fec3a054425e81b3ea7be2e9171ada10b2aaae8169e3a0a3718698f5b2a6fc528a879283d063d74509076adfe33be1697c97b733b6c6577f02fd2b90b49878314a59e972bc5b17cb1395772c377397c3693942c6dc8e9b6535d743b836a40fce7f3991fc062e656de00fd5ffc7399bc402f49eccc36d15e0b25f0b53540fb26fcbc7abe1d2256c3b2de09d7761d13ad3cd244bc14a7a28376bcb6e8a8b5d81cd423819d4a1d0710d0720c49931e1e625742a8beb98fcd79ecfdc9a2a09be20c4977504a33a5f880d12993025e6f953013b871784efdbb618f42cc36aa360b2e039c4527485ac6db8a5d42d7dd0cb6f870adeb5f2001570780544d9bb7477080b20d5e3c932c252ce0e0cd7ce580da3742cd9506520dd8686a0ebc1f5f947774fd1709f5d707484db709035c6752561d4fdadd811c6d6b430f2d6b43ee09ca67fd0bd1d0670c8b33dbce79bd5e8b2217e160b5139d3a49cb415a15775a5557ed2d3552cd09e6cb6564754c4e7402ae96a4693fe9993477d0abc9b208b40fac5feb5bb4bdd471447e2c19f69b31cc4305eb119c8b8112ce5f47f3b35e4a897fc342785bd227df02a2adfdf8dd6dd80f1e96f1927899f1eb1dd8137cb87ed9c056d9154ea4af3c73e24d886beae0c4788213ed62d6fd4465b10859adcd8a81629f4043c7fd5fc00b3dfbfac03c6d5dbe2f6241767ebe6cd13aaa00ce2a0d793c26f5877d85980a18fa549b83fadfd3033172687164b4be8beb39848e72ba64e8045f8b49d67f8ad4c906b0426f0ad727f6d91d719cf98b01aaf0b8cc8d4fe33dd293abd8927f6a1138759c11c93e4430f1c63a523575f143db02dd21a96cd87562113fb63b4a279708824cf6881bf027335db0a134101ba90f5d04129ff2cce01400c28723a0c48e6af2d2c724bf8f4361a53a9bdc6bf21edc940935cff0bdc5d2472be98388a28046b62ef9d5c8e988a1d9b2655ca6c1d935dcafdabc096e2508db8928fcb868e51a78ca5e938c5b8b61b0a6348d5b74d8ef4fba0859d8b9101420642f478e10686eb05c4cad853b9c4464980d4a44d1b448de1eb5ea5ab459e8d11c06e8a1175034c2277e68966eda9e376e5c5ca96995825e76c114cc30ba9cec09eae269ccb75a78bc56bc45f41f80068f6ea1e92b7de55351ab3b2ec045c5e72cbfc8938d4a7659571c9d25028fc997eecc5fce258bc30778b726418a0d84d2dd60198f7d3b2991b87644a2e549308f157cb686553be0970faa35337e7ffead8b895e3e24a13e93bfb8efe97e6f409d1e865cffd2772f7dd8acae710d04eb9f1163b79d70b3b1e1dd9c18c56747d117b2fcc804ce4a6642dc3a24f5245a84303227c135b748aad3587cbf3ff93235c0eae8ffcf3de8bc27ebe8655d0e2b6b626a74a1913fa5f3d40e7c30b691edbb0e78e72d24b3a97ef3dbe000d8dc445f9a97f24a8c8ec552b5c53581678658286fc18842dc0bd5c54784a80cc2d5464e3357587d582b29f20754ed81380334d8c1c485cc8be80eee8b3705838b538e4d4afe772c77c7b252f7d0a04f34acf15906273bc53cc7a1ebc43950292deaad3ed804bebca91d7c3b18e344adfef5d691f76ba1b238d4c08a23c47c6ef623f3de080b7befaf06eb6184314d55613e901e141fef598d8d56ddcdd5a5905a105cf8affb59ee3292d82d636331dfbb58ae7064f75fd9202365607bec7794c92e152632c2d012a90ae7d6c3ec4baf39c7e4b2c6f066c347f1bb9eb7d705500f65934b48e504be67317a03ad52ac68a47897ff3354048af705132dbfedf13c632bb9b831cf22961bd55fb1aa2818a5f161a4507fb72c2ce43dc5553adf05efec73685c1a07235a63f2aa43fb1709cff1ded05b4f0468f9cf40d31b9', 6, '2026-03-10 09:00:00+00', '2026-03-10 09:00:00+00', 6, '\xd3f11819c421f9bb23ad3d15e91ce7ed8c8f36951822521dc32529a0a1e9160e', true, NULL),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'signalement', 'mef-2016', 1, 'db7aade2-78ad-45d8-9ee1-c9c75b36e89c', '{4a1d482c-bf4a-4504-8f53-32deef8e3ad5}', '2f998a431253eaa3f5abb07d83ccb9f9ac652f5e70434ed5ae95a8dd875a527b', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x01abfc10fc4b30e36ed23911c0b48723381b46bdc967294184a3a052efe2a3ffd9a90e1e583efa767b81b670e9ea91d2d6665cc149149db3edb2dcf6c2c89d3e5672f99413dc1ab761ae3f78cc54c6492f8151a76f9c4700aa05c551a99aae6405d32523964a0370f28ee0687faa23ae6b08a4be0bba7cc797f9add41c198901452c5a1208a37078817ad0e1d99b3cb72282973e374a89424b27704478c03d5db624f34fe841307a9c41b16a562910ee2fa3d7329a0dfd8e482719ba54886c18c810672b2d79739682ce29e2b6fd2e8d3724cb1fd3ebc169d3bde4c4e47805d798a0d1ecd029458b0acc4800ccdbf8afc2608213121c1592568b98e79a28fc51ebd01630bb8ed4f3cf530b1f84a81a6785ad6b6f98f574a7e31f2b2495fe82160280f3b858e0cacb08e080e7f9f3977a25fbf7ee8484cfb9a041450ca0734aca5bc5aab563347bacb1ef11080577982c153f65a20ab66d042edfb67d0493bf182475826aa377be252c97270ff7bc3dfc042254577048a452ee017219602b54b989961bc975e4aaba4a3a26201840a2c155e1b69b0e1ce3d0d096e4d25de164168b3f3b1ead1e84526bfbc7e2a1d7b54ce82de58455f01fde1c4ee9e629248c516b18535460ceb81f28212c01eccef5af3da91e70a0a4223ba69a1106b930a3f1b3997af0303b2bf89bcf125ad3473ce11c8c9ec8310b58c695bb8974edd44f95232951dee08adfc554be45eda558810b26eea2e4a76d572ece31de28e792e2f9ffb1dcf151e83bc518bfaebf79ce753c5f2657fc95a9fac52ae2f0d8ad05219d71e14ffa3394db0aebe05053b3917159fbe34cae48755d3633690a9d6d25db502d3092ad05bb33c0b49b2f2474ad2d613e5c402fcb96480403d7546a0724d7bc386b2803f56ff41f5f94453658da9b43d3a47b0d1b1ae8e448d67e1e89b9b6f05773456e16c39c5967eb409b1fba63576d23f90798a1eeaeb2fa5d45cc6e4ca50131e993b7d5ecf4bc05ed763ae2617d01254d60c28aa9b34995ea019facd935ea75587dd61017bff08951b9c5e6d289b124902cafb9e57617623c1c0bc4dc63a57438cbd152c443e211cd72b628c97a37b52dd874c9cf3af6d0e96acc8033af0da33cd4158c05130b2f978ec2699f483a04dc8ac6021fbfca87bea6274f324d586fb5b044bb9cff64c7cf55c3b501c126090caa485096c5d54bf99d34c033daa47e9cc6d6f9095f4893fe53baf336b4463c8ef6a647c55362d9a58470d085e1cd060652ba844e6c6db0020f9c1d78d333f0ca67f4b32a78d5e731d51b7752ec0a0cbd2917469c946c6a123954d7c84dcd41715c1427e9f92359032092d1788b4ea9b6dc338eabae5917dc6be227cc6dd0520fe0b9055f045632d74552e03391f21ed5a3bbed0f5ac67da8384ecbeb06624c77f7cef985a421f0fde1c8c8f0515c42161afeee186da4a8f182e18478043f5420a9e954fe6d83eb2e5d11934aca80b8891099b12cf2c410869548420bcb155bbf4b67e7fe84473f6d81ee52db7e4d07e46eabd4c808c29071028c402df4ae78d895ddb4e90fc311f88efbbc74a25ea9d412b46091fd10a00d0b03b81a69e990574d193719f23ca006bb1cf288063a786224d8249242e37c9e25589a64892954432ee156551ff387f13570dfa083ba1bfee84a0e289bafd2ca714d47f07714f910bcc305b92d69301811ba5cf5ab1e432f4b8bcc5170fae436bf01cf74ae6a8a8979a1bdc07f35e1132fc40ff9068b73bbd5fbb902f11a958def80de4b8038212943a916e752d087b76e49c5e2fec2651bfa0d51849c22e5bb0662fec77e01259ff150ba72d285f4d4af9b1b87e98a66a3daab2bd08969bd7315017f96d8e231e6f5f4100e324c9ae0cef0d0bd1b65d99adcf6196f7aa1081fa6ff647412713eb57a16b3884fc793209617e6cb0e67bd675a00597481e7d29f86fac66571d3bffd061f33d280f4232e6b7b8bbae52b9fd813a6e7ab80504dac1126f8d8c3382aaacac76ac92899e319da258d14b0b78e279b2ee82dded25d5ec22cf060eb867c771e4e95b620705b4f3e60825fb572448820e55f79ea827e10e711a4e1c9a24aeb6c9e9bb52e04343d7af72718c88a9f202e0e382f6f8abfa8d4f08cc3a1fb19b9594302b66a3a2c372dda2d50c11af473664186f303af5a153c86155b449e8af471f1dd7b77cd860910bc69e16ac9b229ab3de2178042a5f24574db09b09f1d735c09e5c7af300f044046b2ae0ee0bce7bd73772df17d16a183750032e86dc512d6615fa9762ad70e1b2da31b7f1d35780e14b5434a21566501718e5e51651e346f6238dfa70597441794a656a5f6a5d0b7e8ce5338ab2d66298a71822e92a65a3d2c5954ca47fedeac1581a3c83820d24c322c0653520411b35e33c11a3b9b3a79cf4ea57e3acfefa8fc4e0a111281fc5a7f51116f032fd8b855c2266f6cc22a9735be99d932d3c1fa6ce0f0c1eb2281b8525247604385f2128b4aded39c41b31608d1a8bbca94ec35149e7a21f7f6c56e7f3f90d762e972b82d55bb2c45e1d5c517e550a7127d0bd25caa3388b5382056881e543df9147267423744870910104aec22962aaa4fd51e3d99c10549b1a69fd190177cd10a5c44d3c6990b7909afdf1bcfef7ccbc7b433e621f456e496b412fdbc80f8a4786e37d4b3f9765edff3166ffe028ffc1396607e5c439798fde58d7c1a7f01fdd613eca960f8e5e223c751f980c786c7f3ff1284670c2b7bdb994efe7efcbb3ca199f26d6b5a26a6d288cf3c1171600da8eea8380abbe6ae10b97ece13cba401b91fc6b1391372e01bcec186258c1da59421a72d6064d2546407cbdcd0700058fb1c48376f9fd97b0ca7cc0d093bce7fd7ab2ab886278009a28f5b2c6b34a3c8abd160b6fb5b1af95f9f6dc81a9a53fe3f9df1c2d0e02a06ae4fc938209b75ab8ca805a099362dd29ed4cf84b14404bf6164ece67a966f98c05c2e397bc503f95c5abccdfaf9a985f56832280b236b2bd224b282dfad87467de98a5aa209c849dea4601f01cac833770b49cbf4b3a987f6d3903b92d5bf529070a5363dd4111f3ea0ef87e6ae096803c276aaeab74e4c018e6920cd572756303610638e1e7c03dc8119e9afff6053e5228f82007c077deeace81d2f0a407b73aec75a18ee6b50ad292107798d45b001791c1884faa92b420421e5134fb784adf507874dab9f2fad9f276859034225c1452234ab696a51926c947dcea5b051508df834e7cf0daf5997649f25752f0dbe0e571fb2014a2380ae1d1317db5aacd1877e9ff2944d7ad25c605fb7e4db869ca18a3b03b00ebf337b23f8a80fc3670fc7c8378b9066977e9e755c5671a4f792739090f809441e331009ee3939195fbb4f0f357906ffb867c015fb0fe01badeb2e1d1f29dac40a1bf7af6dfe032ea3ee53bd879a4c4d967efeb06ed80de1e3486a78472eb79c033e68efbeddf87209042b775ab77d81df418f8dd3996a91de0e1667e4246fb3f6aef2061f4d31509ae53d8e9ac0af168096073b7cdaf14340412f7b1dcff7498739d79ec11f83cf3e54e46fcb9bd159759c0413b4f0fa6a457849e0c40dad9659178e766c199c42ddbed71ca1b346a75abcc24f2be2015257970ba35984d9ebe2eca52235', 4, '2026-03-10 09:00:00+00', '2026-03-15 09:00:00+00', 4, '\x9cc7213871deb5f09474aa6a077c83cdef0670b4475299ec2caeb64166fd9b8a', true, NULL),
	('bce852ed-fd0b-4dfa-8c91-4d7262b53830', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', 'b1b02a4b9f84b0a8230f050eb48f84ae6d551796e292c19b23abd16ae640541b', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x0143bf9d329aaaf1bd8da1ef8cb919ae081d6a9f173c001ddeaa1e687474f7417baeeaeb708a4966a464a1740698b724a74fc4a3621052b2a06dc76c27b6ee6c2275b2761bb9f30a12cb620f8d007e14bc48d26fcc953e8889113bc5696506c07d5679ddad335786ee5b6c40286448df2c88abd2c480a7948a6fc4b420fb4587e59182c80cd7655d188befb00818aca07024a71e571d8fc9b1f2ee2421b64f80ecdef4c6dce2ee1eb255b625502f5051608236a9e89f8d4c30581e9ba6911b309480e9eb72e14fc7f73e6600d408bc197bbe9d126a498ba07cca26ec755424a9c197edb09088537abe428c2f2940e9ddd72cb6b8bac54876844b3780c2a3af4517c98f8db8cd03571647028003b2959063154e37108d8c8fb49b1799693798fa221cf6f842d30a6e13fb9359a9180c81482291a9fa9b7b8a1e633e2d9de0182b58ccebe318f85f952ff37d866d12411cfd9a1841d1b1a7279b2c2363ff59cd0c26b329bb6a497d830fc2b01904a0c3fa9074ad0e49d82c52175039bd44601eca56cddd5508b9ba173b8b741d5ff24bd721f9fdcc6eff6c0c355271461c1533fdf84bd356ffcb8ad7f8dacda544296cd0c74d13ae9265e751b74189f2090d80414e48c62efe735027ad253e6ee9bf2b4d0906e8e74a2404c1a7b48603b8cbd209302753d0ed410615ee6bba624b029d154c25b6467e87a2d48875455b3088dd44aa8d55012bca69f9993ca1cbfe72c4a358afe7e9ff14429515b3b0c7263432daee52da9b15be7a1b37191969505f663d22e3c0dd8b2a378b91a2873bfbed53bd80dbbf5c6dcd735539bf86b1b9234345f6674d1c72ea2ad6a8b4bb4a945c907dc004c599290311f0ac33693f02181f429d9b2e373b71c4b2e675237585415ad22970d043beec27d25ddc5baf9a6f71400b49d206c1102639192512d63396e63877ef8a462d9cde251a6fa4abc5f48cebca576d61551a493e4a4b405b5525e82e0785fd5221367b424b072697921cf919c794603f9571eaf130b42a1bb74209953e6830c9bcdce4ec135bde3005f1bb816f4a85ee560b81cc9a2256f0b477424e98026c8e4f64bc88cf647b0e171a129e3b3f3d123bbf201c775e4c326a77ad51abfeb9ffb62efe190e2cc2220ab07039f97f543a9ab7d23c13c7b36f4b40d96eab140e02fb24dcfe55bfb00321881c6411c9ff16e689b58e6ccb73acf3962e2ffa011fc4ebff1a959658b4d065b04451ad457dcf1a74030e37bf879f6bcfca43fac83e7e866f583199fa87fa9019b8a863558f2236afd30c6562da3561472614bfe8f553f6a9f416743d82f83c14d2b71421f0f6d9d7469ec9cc116b2186e3c228df515c47858b2c8f2fc2852b8212316e8943b07efc9ac4bc9d4d147e8269b8064ef596b35d4756fba694a84042749663661251a893e36ac495d5a09477c6f4fcfb999a6604e977ca4f872b9164633b706499e5b2c27018ae83b2f492c377d124f67938a5fa9d8769069264775b0cb08f3aa13f16378d2252370db7f78a30b58ddc3474bce067fd66d57b6b39ef22b7d0f269d19bf0237306acc17b8c85581cdf85285d1cd10b48adf5fd41b1123e62e69e1567c1bac9d98e0cea5211ef976b4afa04c426114c399061d904932f787360fac7b4447e4114e03992670958c979d22513bbefcc428182e3210b0801e9862c65c858ebdf88feac54db0b1d205c15acea9c9125b2a8c6b972e48ea371324f5edc1fb9aeafd3bf8559e68a20c08aea66d6488555563eb9856ca9b24e2e3532048f19f49f74c583ad49d1fcbc26a85ce1865bb40b2fd68cca866674964d66e9331ddae36cfb5aa6fc1b505913b2c54719e5158de5d6bc9417d0b768a2ac6e186644f8709edb9eb617629d7016234e1d215e4e49e8450c095b74ecaa7028a5be52cea647918e0acf82d43c460fcfa1a7997e934f51553dd65a7c982a7512a3b5a21708dc786edcd96417e35c87ce59df88f9608ff7a86268b8d2bb53eb2a6282e5bb87ee23c050de055220b0fd9ff96dec6a48859da8f808dce89465b2d0613ec5ed8dfbd2bccfb009e5189e7d7af7f3cf97a8bc4b5ca360ec32a41f860ed669ddf6eadd27e89ed9625ea169640ca77fa7ea690f802e32f231466c59669282c85ce68b7cf9ab703d18398479ddbec18299b03d859e8c2df5fc596473572d247d046a44206113180b80053b162d150eb5f87e02844477d9de874d908d0349fd01962bdf0297d89b0e0096d60923ab5e37f8a79e43115294a9189b5bf581a7329e2dceb658cd33f1c348ba79a28bf3a6f7a4cee8f3ef0e19267ca7ec4999c35736557dfe3c0f1bcc63f32f45a7a48a72b043cabedb8ae5e35d3e0fb93d737bb908d20b34328f09ade306b108713922545a877910548b2a079445a36cd9aec73d0c0aefc54a3a200a292d927cba7a4ae3dc5255ad09ddfc612945c5804f733dd4946977ef511bc1dcd4bf3112004c91afd7b7d0c71c67119bf2bb476db4b8b9b3ef09d1ff30b1802a7483efcb61fee1d1e8d6421fb44a02e2564ebb126b170e040414a786f819bf49d18e659395a7ae049a7005be85f8ba1a304a314ebde8456d2774adeb41fabf4e00784d1b0b400ff6d68ce750d311ae3ec8fb47d7e721b3f0a00f2e8f440bda011eee94e0af6cd4f6fffd6e60910f60c16ae59c7e7b2e6af34f0f040dd12fe9c6cdc58645b627b26bb584c8f000f91db6422fb8e4416eab28a10ac185a0944a773ce5d5239430a75b537af38e84658bc637dc7be1f37fa4f7b40a3491432100023dc7f435900cabf97a9f67d3d384eb8ff40c8db1538bdf15435015fb88da5af6fb5e3d0242d12f8f5b4a3477e9eef29a878911ba9e2c4758d268f1f572fbc8b09ea7686236597f5758f991615d4f1db738ca7aa1ef2badb6108c83e7d4d4a48af7f3882aee49d2e8b1c18766c19b2a4ccb9433895681b96b481e00e3ca32276fca02cd42cef7dabcddfad9dcde366414ba91d1d4cdb38f04f60431fce8204454b6d9c93f5dcc617fe8d94c22335edfbc5e11bbc2c52760174de8200ef24d2a7398430f2aa12db77435763f29a8672571f18de0c29b592a6e8aa7da7d4938e45c5182c8399e7b164106e6a1644411a9dbd29644628e6b86ea142d8fbefba0bf2c8793f6cca50e39fbb1f32f1f03d465313546efc2eb001931fae09618e23f950643f2c3d002fde3819642d33e42a387db7b75a92481c9f5b3c4c473215e122f22d3ba2395bca4dfbc10a4deacf6ee92b8b04aff076175037440c48643bdbace8ce0b3c7263ded', 1, '2026-03-15 09:00:00+00', '2026-03-15 09:00:00+00', 1, '\xa06e5ce660f7143a4127de83b80c240d5879b1b922d01b6c8b59f8f14b51842c', true, NULL),
	('3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'signalement', 'mef-2016', 1, '4604ffca-611a-414d-b483-63c297f32f07', '{}', 'd7f5da6260eebdba3c3152b8f016d37c8d24182476999aa3a1786119a4eb2f80', '3aef2086-3ee4-4c34-8dfc-1fcf12028440', '\x015168b504a9f2b761fc65c736f529187b1622846653767f4dad0a05f815452860769830f7a42c985a4b9779d283760a68e26011bd548b8d01892fe6e4145ef7bc437bf2aade5d5786700fff469c135cc29741a7fabc9fa9b789a001ad109b03c3a252e607303f2cf912788d6f81b10c7250861207e76d18b5b28323320b8050f99cf58f11bbf262121e5a98da0e9088d95a7f2a8e604966e384b981304c3a89bd1ba0beb55a2f42579c5fb2c50f5606b1d181ae02385754be4e069ce2431fec3af821a0a80666050791f2f99fbac713b30ae37295cf8be21663f05b0150d4433fd0675b44f6ca6f5398174a91f98170e460962b1b6010b093287c4cd9d4849c4839572607512fcc7d464370f954bec0bc6607c7dc02bf2ddb26ae4de651d450a95e85b1c250cdf22f4ebbf973a5defd6dd016f389985c837754285d7654287fbeb4ea38932b9ba18a047eec3642cdaab393f0a31ad47451dbbb7d89d34290a441c70dae469e62a6e636df059728da63e7b02dcc076445a1c05e516cfb3592da002fc31a62e132551f22e748e5c39ce8e27cbb1675178b01b7007695708367b674ea6d20de46b895b07fea1153ecd739e29cc9a52e1f776ac7089c1bc9db9a153ec496daaa16a6df7d573053b64c53bab8e0bdb697e7b3bab7ee6c49ed1800a94d8598cde3c56a12a21a85b796f1eff6b7d635148d8e0840ef8a28aa54e7d0e608238ad8792ed58c917bd5654a6181add867e0025c099122aea016f8ce1318b578597c809b9fb7be34a25fd893d9562e8450dcdcf78c520c9c30533b8f871200cb1f780cc8d5e62cf41c80ec19b2294572a1ab3b5e793d2eaa295c38cfe513dd78df47e0bfeb0490af2403e3a04eb8909d4dce5b59fd5e4af2ac3788ec44a8f9676f75e0447fc7fbbfea6ddfa4266147fddd6828d4033a48cadae623753afd8b1be8f923dc87e8a8688b6c8168dcbb8c883254b032fe430800dc910240be8864885cde3d9d74cc3fbe1995303f3763c93e7d3856f2a842327cab9a50f6c308a557ee3c547dfa5ca26f040c3f3449ad77dc3287d1be645212e30e6f14b0a84c43374de99e8a06a56b32bf3efef2aa0304bda864fe02e366813e458ffe5d41e0f400296324794c489780e10aac7524a7ba36c9b2e025e6922c5fe540a5796d16b90f74b3557f312ba192f31754a7cc32bfa0e2f6f84ecd4868a06e831584970d18e4fc871dcf78d9750dbec3c3b542eec1000f297c0c75530207ce98f895fc58c6ae990b437fd1f967e143b55107f747e7b4e6a13fb9f8d9d9d6ac03efffff4e5db7998fb4756a115111ed2955a73bc2b83f9735db0d745230e4e8a0e283dbe039788dbf4d1419f227194e61beb62ad74c92806c9690e9b657a1f70518adc176b499643488bfc5d3c98a7e6aad99587aba4ca13a2580aa930c0e7c386240a5e751a98561d87ee31d5b8bb6b99ca49376e7b1c63e55056252bf871ad751cfa37ddd2e0dd2ad1487a075cbb829ae4858d5c682484f111e95236cdb476c4ab31b381fcd1881991a60ad87939c193009732b16c198738f0117cf75644e156d8f19e58b4cca00720933ea051dbed8357d63824256750fe040eee372a682ff5b68e25e234f552b63548786ff56ff3f6703be9b7af76ba2cc26f86976fc576486b7ce19a402ab105f7c8ea8069b10c013503e0b1d5460df51d9790699cb96bd7e3447e7e6a767499d172bd80b3b6879415cd46e3d4a9cb3c5970dd2806b4db8e58030808a1ba68b8fdc05349fc7f9e1325e619fbf4bfb797972cba3a9d1d95b1a0e85867ac6cd9f2f7622a77f064ff75cf2abef2d9dceb8612e3ea9608c20f700cf951a63002925ad7e99b58c020d9f945ad6ea2339a1f844aa269704d70c14eca6001217bd249435554562d98b999071abae14cd7faac14e71dac4071f3bef6051668c9dbafe0cc3093aaac5c6f1f4e87b3377bfc4dd05da4546e604aa893b5a338295a4888d33103f5906349a0b307a7fedfe1a86d079d69907df896f86c62eb1589bd6b35db66963017659d2b1551038720102f5240039f02a04a90fe01b1c475c1959ca90eb1914117347a8b1d8c16951542de7da69d2cfe13bc4bcce0a6c542e1d25f52fe8b041c18a49d9d72395daef8238b17c799491207f941e2c30f5db09ed9ae62b887af3a38249562284c93b1874de9aa9d3b1614aceebf22e6b4f0b7e1f6e9f506d6e22e537c91b22e00077fa12859c9cad84e464be17bb7f969d5dcf5c21449b43a55ec5f096ecadf3a3a8a40b71b760b688bb966f1e75b2eda6f6b0df9b080218a8a002575eff466102214023e5f0bb6f4e51c3a9d7a017f80231fef7f2ef53b4dab4329d63041f0a1a6892db0f32de89a94f12a359b04e680ddf86a926cef212e54784959fc5806efb8a00a64dc93885a96f18777c674122703b91da677b05220a9420dd033b816530683689af80fa8a13ac694420c9b3197d18492071c99206666bb3593317b0c290f16c18ecf448fd59aab781715a5932ff3f5fa6f10a635977e4ae6ddcdcfbb64720477117b14a712cf8e77cf0db0fb9995354e650dcf9cf21a21fe77bb142eaec222ea789971cd07796da34babda498a6846bd3cd5827830c6e8fde8707372dae3ae006c6178dc8eda91dbec20423194153f4e63cf4ed676cd8d56f41b351caeec1b21fb9c844c10be7e7b9258fc3c6258858f339d018e58f2ea5159721b59cc35cd83341f58ed961f1a13b67463a56c2fbca3e3c98f68b6a82d4310c6cdac0317c1029fe8f7c861b8c3e3368933850eefa31c208b46aaf68083ffc608b03efb8fde27f7d50f40254f159e9c983efdd64661ffa4ec5a216b7e56bc58c1f5b8cacae664dddd079b31a70f9cdf8a8b748ba2d4054e63c5096fd50793ff742f80bb924bcda0ea079cb793e1db9052660fb7b1a8e07a3dde91ee5e9c233db2fe15bcc0bba4150ee88a8e1f420f2fe195f7e171de7da04ddcc213ff65da22e9f328e632ed94c0e9dc7e5ac2c2a00e12fc9c4e46a11137c5e20ca7489ff99276f60399246c73d8f87dfd46cd4a2fbc551637e4048e2167f2bb6b4399577d601edb680d60aff2fee2a4e06463a8c743f155b85ee35c07804f0e2f6cc960ad9172c9c92f317cb62a01fc87eb89ae15d142fcaf62621008777d20b0d6891cb9689c973f19d0e3e2b301c13793e4c824f423ed8195f45e6d178692a20700b52d12c4195a283462f447dd353c3d666aacbad2e72a01f5b228c9ca1b5bfca84d9579a1958c7eae8b97ce4e78c823b8d04e8ce14c2780c3a', 1, '2026-03-15 09:00:00+00', '2026-03-15 09:00:00+00', 1, '\xd7facc140a6fc35a2925ee09f948443cea0c48c7b65b113edd10bb20def5c57f', true, NULL);

INSERT INTO public.fonction VALUES
	('d481bd7a-81f9-4de5-ae60-695da327f96b', 'chefDeService', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('d481bd7a-81f9-4de5-ae60-695da327f96b', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('65d77f39-26b5-431a-9da2-cbe9de89eef3', 'chefDeService', 'c752e75f-1093-4db3-9ec0-1ea482dfd374'),
	('3a831c0d-8973-4f0b-b258-2c69f435f74b', 'serviceRh', 'aa1c24f4-5c56-4510-b662-b091d00a19c1'),
	('457fb1ac-0c31-40e9-92a6-a95d33fe32f4', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('a6dbc32c-60a3-413a-bc64-f8f6edc5669d', 'agent', 'c752e75f-1093-4db3-9ec0-1ea482dfd374'),
	('4604ffca-611a-414d-b483-63c297f32f07', 'assistant', 'aa1c24f4-5c56-4510-b662-b091d00a19c1'),
	('db7aade2-78ad-45d8-9ee1-c9c75b36e89c', 'assistant', 'aa1c24f4-5c56-4510-b662-b091d00a19c1'),
	('4a1d482c-bf4a-4504-8f53-32deef8e3ad5', 'conseillerTechnique', 'ad2c9caa-0147-4969-a07a-5815e49304de'),
	('089eb124-98ee-4bc2-a0c7-e5be1cf18c72', 'conseillerNational', '483772bd-ee40-4103-bfa0-bb364bbb3ce5'),
	('de692e68-364c-4a8f-b848-3c127ecbd288', 'administrateur', '483772bd-ee40-4103-bfa0-bb364bbb3ce5'),
	('95d000e4-75a4-4555-a59b-f7912b16df5a', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('138529b3-0036-42b9-8760-5d39275f5515', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('c3a10e84-c51f-4eee-b874-72eef7ddf476', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('ff30fd2e-ab99-4795-bfc9-9a64d217db5d', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('88868333-9293-4f40-818e-3d74b928a257', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440'),
	('29f11f41-6a57-49b3-bf31-6a47482dd6f3', 'agent', '3aef2086-3ee4-4c34-8dfc-1fcf12028440');

INSERT INTO public.identite VALUES
	('d481bd7a-81f9-4de5-ae60-695da327f96b', 'Odile', 'Berthier', 'chef@dgfip-38.example', '04 65 71 00 00', 'odile berthier'),
	('65d77f39-26b5-431a-9da2-cbe9de89eef3', 'Marc', 'Vasseur', 'chefailleurs@dgfip-38.example', '04 65 71 00 00', 'marc vasseur'),
	('3a831c0d-8973-4f0b-b258-2c69f435f74b', 'Sonia', 'Kaced', 'rh@dgfip-38.example', '04 65 71 00 00', 'sonia kaced'),
	('457fb1ac-0c31-40e9-92a6-a95d33fe32f4', 'Paul', 'Ménard', 'agent@dgfip-38.example', '04 65 71 00 00', 'paul menard'),
	('a6dbc32c-60a3-413a-bc64-f8f6edc5669d', 'Inès', 'Robert', 'autreagent@dgfip-38.example', '04 65 71 00 00', 'ines robert'),
	('4604ffca-611a-414d-b483-63c297f32f07', 'Claire', 'Aubert', 'assistante@dgfip-38.example', '04 65 71 00 00', 'claire aubert'),
	('db7aade2-78ad-45d8-9ee1-c9c75b36e89c', 'Nora', 'Haddad', 'autreassistante@dgfip-38.example', '04 65 71 00 00', 'nora haddad'),
	('4a1d482c-bf4a-4504-8f53-32deef8e3ad5', 'Hélène', 'Faure', 'ctr@dgfip-38.example', '04 65 71 00 00', 'helene faure'),
	('089eb124-98ee-4bc2-a0c7-e5be1cf18c72', 'Anne', 'Lacaze', 'ctn@dgfip-38.example', '04 65 71 00 00', 'anne lacaze'),
	('de692e68-364c-4a8f-b848-3c127ecbd288', 'Louis', 'Petit', 'administratrice@dgfip-38.example', '04 65 71 00 00', 'louis petit'),
	('95d000e4-75a4-4555-a59b-f7912b16df5a', 'Camille', 'Essai', 'agentencharge@dgfip-38.example', NULL, 'camille essai'),
	('138529b3-0036-42b9-8760-5d39275f5515', 'Camille', 'Essai', 'agentpropose@dgfip-38.example', NULL, 'camille essai'),
	('c3a10e84-c51f-4eee-b874-72eef7ddf476', 'Camille', 'Essai', 'agentrepondu@dgfip-38.example', NULL, 'camille essai'),
	('ff30fd2e-ab99-4795-bfc9-9a64d217db5d', 'Camille', 'Essai', 'agentrecuse@dgfip-38.example', NULL, 'camille essai'),
	('88868333-9293-4f40-818e-3d74b928a257', 'Camille', 'Essai', 'agentluimeme@dgfip-38.example', NULL, 'camille essai'),
	('29f11f41-6a57-49b3-bf31-6a47482dd6f3', 'Camille', 'Essai', 'agentnonenvoye@dgfip-38.example', NULL, 'camille essai');

INSERT INTO public.journal VALUES
	('8e3ff718-8044-4312-be3e-b8c90e314da2', 1, '2026-03-10 09:00:00+00', '\x01be1fee89098cc82b06c3c8135c47911fd1d23d94dceb4ac31f8644b1622f398e9b19f27c632f30c513c73ed61d7931fd5aa0ee8ad55f0f37bf94ed3a4f5c7612fdcf41ad050450cead9b24f70da5bdd998d6c5767cffb043ea2fb23450c5731a221b93f4f573cbfd120a373cb19f4baa7ad9bab6721c63e20ec2e0a765b282760bab45c31fa2d317d5bc36f6764ac34b40ca0c75adfd53918882d32747a59e38ecfa234d7480124f6eac189b1873f27f8a17351a2272a1f6281e8aef3d9fcef24afd349a58b767697ff75b1d402a8e275519a404a354ff080b0cc555788c677dd8774688e13a10cdbe06f8e656612df84030bdea04ebfb0195dde1be366436c5acbc74c17b91fb66cfdd35b09d2380fd0d86e7e1f1f28be544311324', '\x89beb5d3712cedd3ed8e4b4a83ee00a17fb5e777fc1747dcf23dd6bb5310c64b'),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 1, '2026-03-10 09:00:00+00', '\x01b98342b0759d806c016f01087b9065eb5a1c6a1fdff1290d84971b9c33c054e9e85a3d81176649aa189134b344a425f1ad8ad589028937976506f0c4f1ac4bff9ebc385eb029d13b64a19bb7aa7a4720f926ea70a1ea7a00547786e9448c391f8a68b9480c9494a3493c619b62c17529b014992f58a3c1590ed6f058302ee893bb5618c728b927aa943e3785fc7f5a83c74026f62c2239242e1e78a2d55a3dca41614c61d711ffa7e91e29f05d5b65036086e329573f48fdba56affe7cec1474790cf6e7bc5d2f48950c8ab7b3d686b002f8827e30d60923520010e2db269006f56e29c47998810547a6f79b0589b5164d18ca4e67e12e81aa0dab9be26641669377345929e4d41cc0f63ea3a5e86c79c832bde1e9be528b6ba932df', '\x4a4fa0288d1d0df0ad8432d1ff75079b648c42dd462e3f61599d106249d890d6'),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 2, '2026-03-10 09:00:00+00', '\x016ade39e84292338ce51eb57c63967385283f22c75ba38eeeae0460b11a5660fca88c237f746751faab19bbfa8bf0ed7b65175b218428819722a10cac18e9df383953892eeba64b4906c1f48096acb8f7dc20c092efa9c837f50f2355c76f0959dd8de78ad2eab118584683d97ed981550224a777d555d3b60a9c3d0857e974652fb604308fc909abe349a5e204f46ebdd93433131a988b15c5af0b70642d1be8bd1a8c2346f215f0b9b986dc3dbc62db11f18203f3852c559fa2f72bb53e66aa6b6b2c728bb3292e0b41f5379821d3b087ac2054a93c16e58c38a1eeaaae3d5130981b8f9665b1291ad149e8a78bf9739f311cc59ac145204b0f0083b3aa58242953bb124d8ef84aee140384d3e85751cf716814a87936c99fdbdd58', '\x1b400901ac2cc141cd6195c4ffbe3e149fa8c0ca670f342a2632cbc3b0bedf8e'),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 3, '2026-03-10 09:00:00+00', '\x015fed6eb0ac86e2030d89a731030a4c82bead150185caf2c596f2788c2515ed6726a150d2c83946a50c1918c22d099e162ddce29184570e3a512fa8b0d5ac147065c5384e8ad186c1f1aa3f1d5bd891dabb2b876f6c37b9e40557d6afe61e0595c43f89d75f72eec55dcc7156da7a4a58fd54c4a1e053b43351ef974c7ab74b5444bb6b94da2268bbaef2298155fd29775b925be283f46532b5a318f6965f5a73ddad710c2b59b541f92b3384342bacab933ddc86e5adcebad4e8cbdbb5ecfe86b37347f9d2b7ee795fdb564a13b8efdd08ee3e4690337638f0398e4080a6cf0592f1a9ba16645be494d247707df0da6d70c6a87b5c4ec03c3229781e137a396090e161499cc41091611aebade92843852fbddd3551e7b5ce102af2d8', '\xb0a3551295889c30c0e6a577194be92f56209d72e87b44e5e89936ad856e0002'),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 1, '2026-03-10 09:00:00+00', '\x01100e6be4b1b0653163ddd55122bda19c2224cefdcc851c9a45e436fa0a4a96a960a170128a514c2ac0d59b0fc6abc145e20b0adef062fc3c1faff130b70cfc91206dd85243e467bfdc9358856f5cf068cd8a09fc0786bbd66ee7e9c0121b8cb3103238d529e2db7cb109d693d7347384021f49b8e88cf0fce3961c6eded6fa04076570f37629480f0cafae84b4d136ef49965c4ef1bec0e1fd8f5b4883759cb187a927cfba8e9dbb05cdb83c6c3d6394aee797138863c4fc2409b5c75a3890398261ac760e7caf3da0894986ac9532e9db816b73aeca9d2e8019f0cbbc20921c7bd722d4cc96740a68fab282f6309b2d7bca199ca111578e080650fabe2c17fe7d24415286aace2f95ce572b1d803ebeb6847cd33fb054240bc5ee51', '\x24d9d556f131f6b1e1144a699c991f4464a8fb39c407e35236723bd502482caa'),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 2, '2026-03-10 09:00:00+00', '\x01b9a91ec0af6706eda5bcf29ae6da6d93ee955d91826d9591057b6efb4e5ab0f288a2766ab2d94541fe42b8a682873bc0ab56db4b9fefc10e4bca2ab3152830932fc18bdfb4f4526db7a4529d36ac15f908d24f0d1a32a1e07721a4ffb601850d31054dbf15fb45d50866dbcedfabd810be2db12db749294eb5d9f8f925fb2d4fcee2f1e89fe411c14e597d64b3a90b675c43dbdf905f69e841b5a6011a2509115551695b88a8eb5e733c1dafa5b91c291e47e6a7e731ed3dab8ddc0e3c5656c2aae214df13f32f2c96103292a73d6253804c80d51bd014fced946134a7b6baaa9a94fda4867356e089ad24b0dc2da6051a54058a4f9c2855601aec3ac79368f72e9e2fc64c89f9892022c32b7933ae1014b0e7e6ed528a2d9dfbb323', '\xe041a197d9773ec9665f970d2aeaf856975905392805499e55edd3071a8b3729'),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 3, '2026-03-10 09:00:00+00', '\x010dc699b811524ac48f695c3cd2e63be6eea6abe8d42320a7a242b649e35d32066a78fc64e007b7096d5277fcf6222183000e48575e4c92247c4965cecef41dc21e424d1833cadf18fbd8ead910a73f35b28bc3112f1fe7be0cab37acbeb324a85c4f49d70d0d5a18a08e6818e890f4edecd52bcd9796674fdb58abe0a03b20181b25861055820932c4e2aa143c029641dd21bf69be56be70cc6dc5dccd07942bb6fb942a6c988a685d6689cd869242ea4df5c942a45162f380f04da46b6e301d1b6f971e774fbf767e4cb3174e982b8dd001ae096b455b2bf49e198b2d33f2ccf8fc82d9ba1995accfdca9a6537e9e1a2a1333e8b85ce5562022c459d98977d8ed2bc7a9665c391df0cfa1413f07f58afe5cd1609c52a07b5ae3ab71', '\xcb8513ae63b6223d9f2681a8d0c8ed963d7aa47a5ca838765d64b4f467808def'),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 4, '2026-03-10 09:00:00+00', '\x017753bb0efa1abbf99ab9457f9f74b86d27cbd88222aedad4151f58d840ddad47c5f566ebeec195829ce3d2cc4d80bb23e959800779f7b5a3e251f2c9a45af9d0cd79bff5285e1354037bb531a7ca03aef59ee64b7ea7628efa0a91a9884fc2365cbde14bb8b94d997ac6ffd789a104be2d450b0e5d05d3d85d2b92a7eda2c3297dbaa69af37da753263c22e74944fcad3dfce313f132426eac8fac33ababfa7c09c67ca52f745e77c0b318368d5b0779464af8fb3b7ad2a28b1b1e63f007ed8fabb00f21fd63c8c6512588ddff18c58117746966a61627ace91489dd2aca15d2c2aa0d4a94d8172d7d4de0e9b90c280c8f3c4b37c12e2e00769d6616d03b1dec2725211b59d6772d51c13d80c4675670d1d60467ffa7efd0417fbf6f', '\x7491300f4d4db0dc5d82257de7e6a3159b349c47a435a91270a3acce6c0c9f0f'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 1, '2026-03-10 09:00:00+00', '\x01077e13d08504cc905a843d4e0e131e873d8a1bbd47d8fd9f6f8057e4d9f7620a7b2fa0a8b0f2493be2af07ec100b37de1c68928cc28ba0076b18b2b1f00368b0e9a628bbc67dd5a69680fc78abe4a5e0e4bc9debe1286af0ad35c0698dec27b1e95856d775a20d8f0b468513285585952050b607f9639afbbb855ca3aa29fd521219e5249563f140238ec90155ce0b338ac9b6c8b9c5d505f5071bec1a9c73926c93ba7088ae087f2a83af6f6c37ed4ed189ff4736521fe5f73557c036da2915c445a74d4ef98206ab17d4b4cf58a6033b54f5718266e495bce2758b87ca0202da0ad0eba767b007b7e703b7ac5623259e878d76bf2478435eb147f3aade52e2e296fe9ac4e947290c7eed26db1a9786fa4b3bf24cfed60c612c214e', '\x2c27304969d06cfee922a4850f96ff614c55bd32cd4a8089cdb697df614a4979'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 2, '2026-03-10 09:00:00+00', '\x01a6ae10665ae4a5aeceff4542113d520f2fec97f91dd53b54c0d89e9df1375a87b64820a6b9b1f095e799f690dfe21d576339fbad960b50d43f3f3e59380f675a8bc81545cc3a4df39a3fdd139dd9b802a5a05fb194d5390f8e81183d169a54c2c5b8e5c50e6b5063765f8886b926671148d3103164c6b158a6e32632b889e2aacb6e8589a367d88196a517d667d93fa439c4447e9e23afc1fd162c4226f0862716417bc213c88b3c42f27920a4b87594a070a75775bba406a951073c3a7913fccc28673989ca87a0597094b4e8e950f3982628713b103045d33a01e72ae7cd2cdf90790747adf9fc8eba7ab3f3891d11e49e5a6d06411c041797d6684b809da9bd67de0da546f80eacfaaf0ee87e2d3a46df9cc28cbb1dd2f4c32325', '\xb5bbcdb799800e712427d5163cc29ffbe8130c65f76b14493e97ff7e8871316d'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 3, '2026-03-10 09:00:00+00', '\x01470de9b2053f5902ac3f2a5b9aaabc1863acb80be7f4acc4f18bfa8203dbaba79ebedf42c913ce6bc8508c113896f2cbc52df60a2a56328ecc3f8cc7e1d611e629f33ea58f55ea1129d31c2ef67122cad9eb86daf7810b33efe3bc5a7741da22f47e65165d9107ce017c5c0ed7bd0362b34de26439240fbbf94cd8d02f32af5c288262c643de37e241247337d167fa8cc7c4cd2c5d9df0857bb861adbc2e56c4b0ffd91c25b80ce6d89ed3b016d9bce537a7cbbff93aa3e27747d00e85afc6ce6c1d010095d09f9ad98f17ce62529b86611a1ed1a1ac35221b04e5cf15164902ca0a8fa834fc8693f289d14a8c98bca216f5867ef94e3cb60756391a07433ecb38f179ab6b7f2f75b57849cb3a2f912538eaa004f5e271b77c553781', '\x4a4cb079a02ec1d7183d8d290796be9e2c69fe886ec380b9d4547a64ebc9f096'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 4, '2026-03-10 09:00:00+00', '\x01f1ffe9abb7280d281f5df62d6b2f3186ec8c51ba1ff4d1c466223b11aea6b0ab0ca367d6dd2ee4d4264ecf6e5a435a1829706828def200a9494aa5ec8285a489d8f8d2ee178b030a2b0c578d457e9053d2dc4e46162fabea29ed5789b2aaca78c24cf6e8058fe10ad6475f35e8995aa72462ce773b1789466b354fb2133680084c6dd092dce6f1924ed1cd4562beed52103072a0a1ce14f5ce7a54c791bbd468c9e53ec3351ba73b770676540bda14a3b1528890eb1635e53e9c3f0d618d2f0a4640357889782ce40210944e121a2a1236a2346f9ccd770bdc625bbfc01b04cb82c1e5b0b73ac12f38002e09b3ac2271e9aac1121344081fb7235823dbb1dc904716428cafeacf12f33f16a950a4878fb655334804acc1e34e28de56', '\xfd8df80a5c526e8d4ae873259f6ce431cc0fe3f99ae318c698e9e4f7bef152e9'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 5, '2026-03-10 09:00:00+00', '\x01342bb707e1de07f6ac807963dc11ea028358d0e400ac8b278a8dd5f6c8244b342464a097d8452a104ff26bccdb9fecb0d7567d29617e2bb2fa1efb188302278f45ab1a306b4f65d5d0eff9143ba6af70c21834e28ee9cf78297b57352d83a82d72c60a824a125bec56dcd2cd5383696f880302b6eb070fe5dd976567075fbba537159bad9f532cb7a8e2e5030b76555351cff70d0c9003ff87a7041cd32860afcd1f6b128e758734ad655407b7c0253f19964ed9a3fdada7bfef10ee16bea6eb0e06e9a3b038b48aec829542721d85d442b748697d3322f11fad3dfdc146226276e5d460c0fa995a16e3bd565944a64dcd6c2550cc96c8bfa6db8d43069f7e8335945b28338367d3a8d07f53501f75ffa529516ec52883774376aed2', '\x6f2f7679126a06d0c9453603259a1d0bfbc2e04c4f85cefe76f0d8200c4d4263'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 6, '2026-03-10 09:00:00+00', '\x01ff70926cc3d07ce23d2c02edb53ff94698b35d6f4e779b64c4d30f16557bd4226fe01477b8a4273f74635bbc658bda2baeb8d9e2d8ccbc9c6b845d5d8c598b6155241d88433d8d96f33d3b26e4c7298c1458092cf9c87cc139e0dfdce4b08b666a8acb9bb89ba4c43c86d4f2a9805ca1e36a286eae0c8daf1a82fa8c84616aef73539049e1a23574996231e55f3c0f354f7cd392a84ca938a2e57aaf93d3749dd3ab54429fc18046ec5be13c4ca08855791e33f71c877954ea497751bf084585cb0310b5f9d8aa7cfd8f12df8a53d241f42e828f95d0d7ebdce61c9bb637ee7c013fdee88e722e4cdf3de2c8e1ed53c86b66c21ad8f33cd20ca379d1d51507aa9286a6dabdf73825f20525f12bb7a200d76cea73ddaaf5a26d13589c', '\xd3f11819c421f9bb23ad3d15e91ce7ed8c8f36951822521dc32529a0a1e9160e'),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 1, '2026-03-10 09:00:00+00', '\x01194d9918ba65b14a9d190824d946f1ef1bf9498283091874655b218e791e1a080e9be8803f2ee8b798376178f5fd51c0eb5b71b87c8f663b06bd8ca1eb0cb427dc4676c923a819883c728927b3d3065ecd44142577562694a0b9d8be750abb224e87f2edbb105bf8f9b0372f284e25d06d5698d06a109cb8b6f7b851fd7633b4448a1f3a9629e5238edcde186c80755947b42dde01616b5dc195ac101f290cc3fd400d73afe3a7002be095c2d4c24dc3fb0a7864448d883fb7a75eb025fbf21509dc122330673960771b45053d7f29bba5b1a7504d3364ee639a845dc15aec2c2dacab4ab7f1aec830406f936c4668d7beab17db92964ab3785b13d63d00ec91d132bcb3f87fc3960d90cce12099d5e0c737be70c145646398d4c5ea', '\x453f69107e8a760f55aeb7857ff7e937b16d8dfbf9d73e0f966345765d645c6b'),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 2, '2026-03-10 09:00:00+00', '\x01616c1b815d4d90b4122310f88c7383b526a864050227d1881dc94a438f9a7e3c1d8380a6455cbb1ef2a9bdd8193d176ffe491806540aa2f41cf3a99029843e4349e7effbb08714559b42b198076e36d104d8ebbac4bdab4789ec06af6575947ae8e0d1a4240e62e6abbb7bcc058c7f7ea8540a24a7b60d0080545b228c464e15c1fab444c9beebe0b90998e3765499de03fbeafdacc474978698f78edfe4016c20b8a7573472e2a243321dd78dcf66b2b48687adcaee4eb2122f799651770d92c20aa45eee8d8fb22a4030f8181a9e021f4744d4b25da928484a20b392114d5342032941c3374339ca425698c200bd32417b7e8a396518762b1fafd376a92a65f0fa8cca067f1b4c546759e0d873ab6bb6d270f22a4b567b0f2d6d2c', '\x6fdc0d202aa8dae4d66ffc8a6c797fd0602fcfda9a239341a6dddd0bdccae31c'),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 3, '2026-03-10 09:00:00+00', '\x010b2f85052a7040b544bd26cbc1c9230d879b0e6b580c8353519cad6fa47893b9f5ab4faf4d5fbac48ed1030fe97c21825ae1b7443ecf30772618d17f50321df5423b0a1500f2749b2a95cb62a24b76ed9c9d8504522f82ce286bae723d5dc57bf3bc2d660ced379cb3032e9ae724b1448994b362b91ea72be8c9922ebeb3ca2d1737ce2b2ac718fe6ca7fd185df7889d31ee016fae0e81dc236c9a65acfe7b36be6588553cb293db631bbf4c022aec9151b23ba1718d84b268245f96565177ca3e2a1ede44eb8a03182c35613acd07be3be83bb47774d07af7b91bde6ca47599cafe7990937112f29e4df57f7f0ece1aa40d06c1ffff49a0208f5f884ce5bc4a865fe9174f7ead000d80ad1ce7156264444df399df959d098534f1a0', '\x29b8e26964fbd3fa728d3677bc2c6b5c2a02ebaeeeb12f97e807200548eadeda'),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 4, '2026-03-15 09:00:00+00', '\x01281c65a041ba48adf4c354b03e21013e6156ddf45032418596690fe4acbe4e6b7d32158548f8b55c1043cc7532c119b26c6f8de5e7ef6c929dba149c16973e66f29691ef50819d51188e1c49e109fb00a8fec93a882a77114e8ffd0cd136553e670b1e676be42e9960c569169db3463960f716bd4cf1b51ddb40b5eeb4d994288d94791b8c230197d7e67bf731f183eb3511060f4114963eedc898520bfb6bc6888f8bf725d39d5dd4e27f82aadfdcd344c8d59d25a00760c6975b7333cc973f7c4768133ae60095be77fbb20d030135270aeefd273f970d6f1d2230efb256b8686d107f08498eaa21614d307fa1fccbfc9aafaafc7ef2bcc7436ab1e639a7df3f59e8c3b18f4f3c2d8fc8b69cd3fa045dd731f27bfb2fb15816d121', '\x9cc7213871deb5f09474aa6a077c83cdef0670b4475299ec2caeb64166fd9b8a'),
	('bce852ed-fd0b-4dfa-8c91-4d7262b53830', 1, '2026-03-15 09:00:00+00', '\x01ea945769a1cef92d93e204f83bf5519f153481a009042e26e32fb619314df669a4fbd1b9520a0e262bcdabb313791e336864171e5c0bf6af0df4941b9df3f78218403ac9dd99c801b3dcd60a0062aa5d539156190700a0e30edcfad6e04fde1df94134862009e862d86e96fb7e42e4959b6f1d4072fc3a79f91400a67cc8370c21feff9258fbdff6186d95ac8ff335e8a1df67071b6669188b6eca3bad3e090760b76a17c788c05d6b61de355573eaf2f020903720c11331611accda33fb369c59c5340900835241c4a15f3b663401a37d800869e246b19b69dd34c85017659fe9a2dbb869933b9a8a6bb95e522bc101fb98600819ff1a777e182dd0ed1166537d362043a8ed9dc8751572410febd6a4b446cc7268e1213f551f49ce', '\xa06e5ce660f7143a4127de83b80c240d5879b1b922d01b6c8b59f8f14b51842c'),
	('3ef9788c-45fe-4455-a9b2-8eff16e1158e', 1, '2026-03-15 09:00:00+00', '\x0114d803cf6cf98ad350d51910e0790da78916788f5d2888636a19ef7f0a979193dc3766560b4a22127e855580801e445a67d411a764ccb01829a7b280ee6668d696d1050321a407c72b57eb4026ceff2a51eab041aa297d0a384ff19d134189990452de738ac82839ed6b470aaadc9c5950fa80803fc2d02dcc71111f6b803ee853dbcd40c8af55b79802610c43c3304dbc1a7e56c71276d20b39725992de9cf42177012dfe9c3b97217f0cdf1ac4519b26539f9f5581f0d8e3c59d76c4d2d74f7ce793780cdc957323e828eb5f6facc549bc3b5d40e9f96e2c11cccec6bfb2854ad9b843f19a3becfe7c27e3f7816e0a672e1b431bf84cbba35193a706c3e7ed3158d68f57a6625c864cd62b4987994aaf15e3e2551790f8357f5a9d', '\xd7facc140a6fc35a2925ee09f948443cea0c48c7b65b113edd10bb20def5c57f');

INSERT INTO public.personne VALUES
	('d481bd7a-81f9-4de5-ae60-695da327f96b', 'chef'),
	('65d77f39-26b5-431a-9da2-cbe9de89eef3', 'chefAilleurs'),
	('3a831c0d-8973-4f0b-b258-2c69f435f74b', 'rh'),
	('457fb1ac-0c31-40e9-92a6-a95d33fe32f4', 'agent'),
	('a6dbc32c-60a3-413a-bc64-f8f6edc5669d', 'autreAgent'),
	('4604ffca-611a-414d-b483-63c297f32f07', 'assistante'),
	('db7aade2-78ad-45d8-9ee1-c9c75b36e89c', 'autreAssistante'),
	('4a1d482c-bf4a-4504-8f53-32deef8e3ad5', 'ctr'),
	('089eb124-98ee-4bc2-a0c7-e5be1cf18c72', 'ctn'),
	('de692e68-364c-4a8f-b848-3c127ecbd288', 'administratrice'),
	('95d000e4-75a4-4555-a59b-f7912b16df5a', 'agentEnCharge'),
	('138529b3-0036-42b9-8760-5d39275f5515', 'agentPropose'),
	('c3a10e84-c51f-4eee-b874-72eef7ddf476', 'agentRepondu'),
	('ff30fd2e-ab99-4795-bfc9-9a64d217db5d', 'agentRecuse'),
	('88868333-9293-4f40-818e-3d74b928a257', 'agentLuiMeme'),
	('29f11f41-6a57-49b3-bf31-6a47482dd6f3', 'agentNonEnvoye');

INSERT INTO public.poste VALUES
	('de9489b9-07eb-46f6-888d-4a9f963bb24f', 'P1', 'assistant', 'b17b0998-7056-45fd-ba21-b303f74a11b1', 1, '4604ffca-611a-414d-b483-63c297f32f07', '04 65 71 00 01'),
	('fb0efa8b-df9b-4dad-9651-bcff65b1b4e7', 'P2', 'assistant', 'b17b0998-7056-45fd-ba21-b303f74a11b1', 2, 'db7aade2-78ad-45d8-9ee1-c9c75b36e89c', '04 65 71 00 01'),
	('271c38a8-a247-427f-9559-5cfdc14e2003', 'P3', 'conseillerTechnique', '9cc1af86-68bf-4b17-a820-655f42b19344', 1, '4a1d482c-bf4a-4504-8f53-32deef8e3ad5', '04 65 71 00 01'),
	('615142fa-11ed-455f-8efc-caa4876cf02f', 'P4', 'conseillerNational', '460a6d09-6c36-4c31-924d-aacf28c417c8', 1, '089eb124-98ee-4bc2-a0c7-e5be1cf18c72', '04 65 71 00 01');

INSERT INTO public.procedure VALUES
	('8e3ff718-8044-4312-be3e-b8c90e314da2', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-10 09:00:00+00', false, 0, 0, NULL),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-13 09:00:00+00', false, 0, 0, NULL),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-11 09:00:00+00', false, 0, 0, NULL),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-10 16:00:00+00', false, 0, 0, NULL),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-16 09:00:00+00', false, 0, 0, NULL),
	('bce852ed-fd0b-4dfa-8c91-4d7262b53830', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-15 09:00:00+00', false, 0, 0, NULL),
	('3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'traiterSignalement', 'dossier', '{"profil": {"id": "mef-2016", "version": 1, "informationDuTiers": {"force": "obligation", "renvoi": "§1.1.3", "contenu": {"fait": "offreFaite"}, "lecture": "expresse"}}}', '2026-03-15 09:00:00+00', false, 0, 0, NULL);

INSERT INTO public.reveil VALUES
	('8e3ff718-8044-4312-be3e-b8c90e314da2', 'traiterSignalement', 'dossier', 1, false, 0, '-infinity', false),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 'traiterSignalement', 'dossier', 1, false, 0, '-infinity', false),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'traiterSignalement', 'dossier', 2, false, 0, '-infinity', false),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 'traiterSignalement', 'dossier', 2, false, 0, '-infinity', false),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'traiterSignalement', 'dossier', 1, false, 0, '-infinity', false),
	('bce852ed-fd0b-4dfa-8c91-4d7262b53830', 'traiterSignalement', 'dossier', 1, false, 0, '-infinity', false),
	('3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'traiterSignalement', 'dossier', 1, false, 0, '-infinity', false);

INSERT INTO public.secteur VALUES
	('9cc1af86-68bf-4b17-a820-655f42b19344', 'S-ARA', 'Région'),
	('b17b0998-7056-45fd-ba21-b303f74a11b1', 'S-38', 'Isère'),
	('460a6d09-6c36-4c31-924d-aacf28c417c8', 'S-N', 'National');

INSERT INTO public.secteur_structure VALUES
	('b17b0998-7056-45fd-ba21-b303f74a11b1', 'aa1c24f4-5c56-4510-b662-b091d00a19c1'),
	('9cc1af86-68bf-4b17-a820-655f42b19344', 'ad2c9caa-0147-4969-a07a-5815e49304de'),
	('460a6d09-6c36-4c31-924d-aacf28c417c8', '483772bd-ee40-4103-bfa0-bb364bbb3ce5');

INSERT INTO public.structure VALUES
	('483772bd-ee40-4103-bfa0-bb364bbb3ce5', 'MEF', 'ministere', 'MEF', NULL, 'mef', 'metropole'),
	('ad2c9caa-0147-4969-a07a-5815e49304de', 'MEF-ARA', 'region', 'MEF-ARA', '483772bd-ee40-4103-bfa0-bb364bbb3ce5', NULL, 'metropole'),
	('aa1c24f4-5c56-4510-b662-b091d00a19c1', 'MEF-38', 'direction', 'MEF-38', 'ad2c9caa-0147-4969-a07a-5815e49304de', NULL, 'metropole'),
	('3aef2086-3ee4-4c34-8dfc-1fcf12028440', 'MEF-38-A', 'service', 'MEF-38-A', 'aa1c24f4-5c56-4510-b662-b091d00a19c1', NULL, 'metropole'),
	('c752e75f-1093-4db3-9ec0-1ea482dfd374', 'MEF-38-B', 'service', 'MEF-38-B', 'aa1c24f4-5c56-4510-b662-b091d00a19c1', NULL, 'metropole');

INSERT INTO public.suivi_tiers VALUES
	('8e3ff718-8044-4312-be3e-b8c90e314da2', '79066d72161ebd5a391bebca19fdd83b4b5296fdf9d8819bfac44fda55fcc279', '\x015a4d62829389234c0ea75b5f13fd884d56784649faed276f072c13b2ca8a416d1614be64699e4a3590a30fa85a2f16492612c42dc2c00458e98be342d922c177cd4ff31bc2d07109e2f0b7b870bcb7abb73f9014bf6b2a1f1f2b6ec8dafe0e04da0bbedc49d61231d8304ef113dc219b607f19521fa190f0beebccadd02f64fc47d8d40b83e2fb97c5dae926cc0e29948ac6cf4da352d7d316628f52f32ba1c4e11eb70aea170ac85d92d3e2dabd8321557a8b24a892c095a41d50ae97c47bea3f3bd3e3239ef223b3cc5f23db53ead4145f123ff6170f9378b0fd79a5b31f87040525c0369fe9260436f88bdbee8b74abff9a8792385ff6299357c16c72613d448518671420c3155255e92cb56d7beb649ded15891385c1cbc4f32e', '2026-03-10 09:00:00+00', NULL, true, 'metropole'),
	('d89266cb-3632-4b04-b334-809bc32eb7e0', 'be90253ad0c9291809196d9a91c358fbb90ea9e7da764b38c689840123b3fedf', '\x0164a2e8876c3513dc626e3ddb7cf970f4623b8ef582a19daf69ab485997cbc61038cf621b408be31c1d343ba835ba313f305e96e3443326413fec67dfc1f256304c8f00e5167b6e9649ef8c55587842baa4333536a0cf8604b55b4bcfa13c8aaf0b550a330d3cec16953e659f41806ebff787f374d418f030aed8801853e804776cf72c8487a41f38d25dc8d30c12763c703aaa182acf3bdbd11a62194f3ed3c81333f4ef6e85322aa5844cdddbcf7cad7fb1bf25585b6cb6520d242d413dd2b6117f88256d934d36fb2c856c25f59f225047a7401a2c841e4cc2311847dd7262573d89817b01a4e36b6453bcf86b95d96ee34aba5ac4693043f847117b0584e54976ef086c72f13bf609672f97d706fb95df7045282234b73c4f9491', '2026-03-10 09:00:00+00', NULL, true, 'metropole'),
	('c2d1730f-70cd-4d9f-91fb-8ea4236cc76a', 'be90253ad0c9291809196d9a91c358fbb90ea9e7da764b38c689840123b3fedf', '\x0190548d97c3cc6e599f51d4c8b5d8eabbbc949ef2441d96c85a4e01c78b968c460d03f5c815c6eeb2571e5b69169760a77fc0d748eb8a5d7a8442d369d3b7f47127e9cd8362ab0be3080a6ed9c0f805a3696152cbd6707419b7507e3381c0f0222e93f33df37a267a511d57d752a20912cb3c54f85734c8f07678f9e9dc6609ae605d9ea1d3683ac3150e04eb9d24d10bd5d4cd7b1b268a70efeb5554f08d7c2a415aa94725684ed591d9cd1006773b699aadcf805ec628bcd34a4d527d32804eebc4d29f2b09bcc518d6e94a82800495a6b5a0f712a9809839d3b7e1ee5225f3e8cd1d8c68a078e301bd83d463a0362e259cdc87ebb86ea65e634526d0c72d05be9966a6d0252c32f629c2d6cb48f0ab0a1fd24e6ee1a6dac58308a7', '2026-03-10 09:00:00+00', NULL, true, 'metropole'),
	('78f25555-b0cb-40b6-b3bf-f684f05262f4', 'be90253ad0c9291809196d9a91c358fbb90ea9e7da764b38c689840123b3fedf', '\x01ab17eacf565cb1a0968d44b9cd1bbfab1a7ef12264e9f999a4aa5b7664e309c6838eada377020514057d75d07aa5d4f0655835f01590ce373c004dce18f0acba04facb8681f727963a31187e1e548151e00e067a17e7dc6a4537739ac2b8eef2b0db604a70d256859ad2011b2e371f63d1d58bc1772a6fca1e2963bdf19592ac1b09e58b70e6382747a9d528ece82ce64486832416b1cfac12b6269329755d29f8d43bd79b80afe18e26ae9bbaf7844153b11d6ca34448413ff46310623a1b3d5d8dc8214d6bda992f49e922219c16bc00e1350afffd4e066e86d682a49232f0752264fac84860eafd6bfc2af37f52c48271109e2f3692d35b4cd7aa16e35ed821ab74262fd8f8136187ca2aae82ed5c5bdea9d699736fcada3c5f15', '2026-03-10 09:00:00+00', NULL, true, 'metropole'),
	('aa1dd0ea-4329-4f85-b6f0-8a2b343073f6', 'be90253ad0c9291809196d9a91c358fbb90ea9e7da764b38c689840123b3fedf', '\x010095adc8c31efb0cd7b555fe74a6153ea2e85a76ee8fc4c3645a119d8d78016285ea0c86af8e43156f728ea782c223cb1d2d8dd278eca3a775d89795e414c55206d621dd7f64d72fc5226d887c6f74bd26bf012b42498aa47dd4bb24710b56bb2334852f625d13c67548fe21a9ee3739084020d1d6ebd161d00af9cb7fcf7990c46d728cc09013eca274d96ef53ec69085b35fcd54c61d239a6de062a32db453f0fe63a244168a40bd55213d600ca44ab5b63c7a014a6fccb72b5af5b91f51e794bc16bce2fd42576c195440b07e6ce6d9a22bf2274f32fc537dce658f9e75f5b835f7a4a77d78299d39963a20a0498737d6363941f7df89f4323ad0e5dfd619c9998ae1a46fb2788e9183f1069ea0d72937c0540c0d2faa158a12ac', '2026-03-10 09:00:00+00', NULL, true, 'metropole'),
	('3ef9788c-45fe-4455-a9b2-8eff16e1158e', 'be90253ad0c9291809196d9a91c358fbb90ea9e7da764b38c689840123b3fedf', '\x019730d5573bdd6dae95860c42e6c57913cae8e8d7715b072c93305d4fdb6e7371d8ce29db17d0d9a32614253272cf9c4bb6ca22b81dd1c6b151c4e40567fb23627f590d738f9dad79a2ff9be41603b5e6fe619a26fba2d985ea43beeb587401e54339f55796a088b0dd43736c373ffd99452d785212009913b6ce5d7ae06c2c5d8310ea0daea6a18373345af1bf26817a0a7a18141ad0a4aefcc4fb619f4158d7a63ed9fd4f3f81f1638f8375bf16d448867a920a9c6df6078cd1c7725c4031bb2580d4edc1ca01c0f4211d283317deb67e51aac31cf222e9a3f7a9e1b9ab39eac2ea3f466c2751cae36481cbd440f93fa73e660aff6359c43b117f0cf09615c0197340eebc5c0710da1a50c004f9c034e4d0991afaf53d3bfe1f2177', '2026-03-15 09:00:00+00', NULL, true, 'metropole');

SELECT pg_catalog.setval('drizzle.__drizzle_migrations_id_seq', 2, true);

ALTER TABLE ONLY drizzle.__drizzle_migrations
    ADD CONSTRAINT __drizzle_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_personne_du_key UNIQUE (personne, du);

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.battement
    ADD CONSTRAINT battement_pkey PRIMARY KEY (processus);

ALTER TABLE ONLY public.cle_acte
    ADD CONSTRAINT cle_acte_pkey PRIMARY KEY (auteur, cle);

ALTER TABLE ONLY public.compte
    ADD CONSTRAINT compte_pkey PRIMARY KEY (emetteur, sujet);

ALTER TABLE ONLY public.courriel
    ADD CONSTRAINT courriel_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.courriel
    ADD CONSTRAINT courriel_pkey PRIMARY KEY (cle);

ALTER TABLE ONLY public.dossier
    ADD CONSTRAINT dossier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fonction
    ADD CONSTRAINT fonction_pkey PRIMARY KEY (personne, role, structure);

ALTER TABLE ONLY public.identite
    ADD CONSTRAINT identite_pkey PRIMARY KEY (personne);

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (dossier, numero);

ALTER TABLE ONLY public.lecture
    ADD CONSTRAINT lecture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.personne
    ADD CONSTRAINT personne_code_key UNIQUE (code);

ALTER TABLE ONLY public.personne
    ADD CONSTRAINT personne_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.poste
    ADD CONSTRAINT poste_code_key UNIQUE (code);

ALTER TABLE ONLY public.poste
    ADD CONSTRAINT poste_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procedure
    ADD CONSTRAINT procedure_pkey PRIMARY KEY (dossier, type);

ALTER TABLE ONLY public.reveil
    ADD CONSTRAINT reveil_pkey PRIMARY KEY (dossier, type);

ALTER TABLE ONLY public.scellement
    ADD CONSTRAINT scellement_pkey PRIMARY KEY (heure);

ALTER TABLE ONLY public.secteur
    ADD CONSTRAINT secteur_code_key UNIQUE (code);

ALTER TABLE ONLY public.secteur
    ADD CONSTRAINT secteur_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.secteur_structure
    ADD CONSTRAINT secteur_structure_pkey PRIMARY KEY (secteur, structure);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (sid);

ALTER TABLE ONLY public.structure
    ADD CONSTRAINT structure_code_key UNIQUE (code);

ALTER TABLE ONLY public.structure
    ADD CONSTRAINT structure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.suivi_tiers
    ADD CONSTRAINT suivi_tiers_pkey PRIMARY KEY (dossier);

ALTER TABLE ONLY public.tache
    ADD CONSTRAINT tache_pkey PRIMARY KEY (dossier, cle);

CREATE INDEX cle_acte_dossier ON public.cle_acte USING btree (dossier);

CREATE INDEX courriel_a_envoyer ON public.courriel USING btree (voie, pas_avant) WHERE (etat = ANY (ARRAY['A_ENVOYER'::text, 'EN_COURS'::text, 'DATA_DEBUTE'::text]));

CREATE INDEX courriel_dossier ON public.courriel USING btree (dossier);

CREATE INDEX dossier_agent ON public.dossier USING btree (agent, cree_le);

CREATE INDEX dossier_appeles ON public.dossier USING gin (appeles);

CREATE INDEX dossier_titulaire ON public.dossier USING btree (titulaire) WHERE ouvert;

CREATE INDEX fonction_structure ON public.fonction USING btree (structure, role);

CREATE INDEX lecture_dossier ON public.lecture USING btree (dossier, instant);

CREATE INDEX procedure_prochaine ON public.procedure USING btree (prochaine) WHERE (NOT finie);

CREATE INDEX reveil_voie ON public.reveil USING btree (voie, bail) WHERE (NOT quarantaine);

CREATE INDEX session_expire ON public.session USING btree (expire);

CREATE INDEX suivi_tiers_tiers ON public.suivi_tiers USING btree (tiers, recu_le);

CREATE INDEX tache_pour ON public.tache USING btree (pour) WHERE (faite_le IS NULL);

CREATE TRIGGER journal_fige BEFORE UPDATE OR TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.refuser_changement();

CREATE TRIGGER lecture_figee BEFORE UPDATE OR TRUNCATE ON public.lecture FOR EACH STATEMENT EXECUTE FUNCTION public.refuser_changement();

CREATE TRIGGER scellement_fige BEFORE DELETE OR UPDATE OR TRUNCATE ON public.scellement FOR EACH STATEMENT EXECUTE FUNCTION public.refuser_changement();

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_personne_fkey FOREIGN KEY (personne) REFERENCES public.personne(id);

ALTER TABLE ONLY public.compte
    ADD CONSTRAINT compte_personne_fkey FOREIGN KEY (personne) REFERENCES public.personne(id);

ALTER TABLE ONLY public.courriel
    ADD CONSTRAINT courriel_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.dossier
    ADD CONSTRAINT dossier_lieu_fkey FOREIGN KEY (lieu) REFERENCES public.structure(id);

ALTER TABLE ONLY public.dossier
    ADD CONSTRAINT dossier_titulaire_fkey FOREIGN KEY (titulaire) REFERENCES public.personne(id);

ALTER TABLE ONLY public.fonction
    ADD CONSTRAINT fonction_personne_fkey FOREIGN KEY (personne) REFERENCES public.personne(id);

ALTER TABLE ONLY public.fonction
    ADD CONSTRAINT fonction_structure_fkey FOREIGN KEY (structure) REFERENCES public.structure(id);

ALTER TABLE ONLY public.identite
    ADD CONSTRAINT identite_personne_fkey FOREIGN KEY (personne) REFERENCES public.personne(id);

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.lecture
    ADD CONSTRAINT lecture_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.poste
    ADD CONSTRAINT poste_secteur_fkey FOREIGN KEY (secteur) REFERENCES public.secteur(id);

ALTER TABLE ONLY public.poste
    ADD CONSTRAINT poste_titulaire_fkey FOREIGN KEY (titulaire) REFERENCES public.personne(id);

ALTER TABLE ONLY public.procedure
    ADD CONSTRAINT procedure_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.reveil
    ADD CONSTRAINT reveil_dossier_type_fkey FOREIGN KEY (dossier, type) REFERENCES public.procedure(dossier, type);

ALTER TABLE ONLY public.secteur_structure
    ADD CONSTRAINT secteur_structure_secteur_fkey FOREIGN KEY (secteur) REFERENCES public.secteur(id);

ALTER TABLE ONLY public.secteur_structure
    ADD CONSTRAINT secteur_structure_structure_fkey FOREIGN KEY (structure) REFERENCES public.structure(id);

ALTER TABLE ONLY public.structure
    ADD CONSTRAINT structure_parent_fkey FOREIGN KEY (parent) REFERENCES public.structure(id);

ALTER TABLE ONLY public.suivi_tiers
    ADD CONSTRAINT suivi_tiers_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.tache
    ADD CONSTRAINT tache_dossier_fkey FOREIGN KEY (dossier) REFERENCES public.dossier(id);

ALTER TABLE ONLY public.tache
    ADD CONSTRAINT tache_pour_fkey FOREIGN KEY (pour) REFERENCES public.personne(id);

CREATE POLICY changer ON public.dossier FOR UPDATE TO relais_api USING (((titulaire = public.moi()) OR (public.moi() = ANY (appeles)) OR (agent = public.mon_empreinte('agent'::text)) OR (id = public.acte_en_cours()))) WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY changer ON public.procedure FOR UPDATE TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = procedure.dossier))))) WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY changer ON public.reveil FOR UPDATE TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = reveil.dossier))))) WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY changer ON public.tache FOR UPDATE TO relais_api USING (((pour = public.moi()) OR (dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = tache.dossier))))) WITH CHECK ((public.moi() IS NOT NULL));

ALTER TABLE public.cle_acte ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.courriel ENABLE ROW LEVEL SECURITY;

CREATE POLICY deposer ON public.courriel FOR INSERT TO relais_api WITH CHECK (((public.moi() IS NOT NULL) AND (etat = 'A_ENVOYER'::text)));

CREATE POLICY deposer ON public.dossier FOR INSERT TO relais_api WITH CHECK (((public.moi() IS NOT NULL) AND (version = 1)));

CREATE POLICY deposer ON public.journal FOR INSERT TO relais_api WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY deposer ON public.lecture FOR INSERT TO relais_api WITH CHECK ((lecteur = public.moi()));

CREATE POLICY deposer ON public.procedure FOR INSERT TO relais_api WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY deposer ON public.reveil FOR INSERT TO relais_api WITH CHECK ((public.moi() IS NOT NULL));

CREATE POLICY deposer ON public.suivi_tiers FOR INSERT TO relais_api WITH CHECK (((tiers = public.mon_empreinte('tiers'::text)) AND (offre_faite_le IS NULL)));

CREATE POLICY deposer ON public.tache FOR INSERT TO relais_api WITH CHECK ((public.moi() IS NOT NULL));

ALTER TABLE public.dossier ENABLE ROW LEVEL SECURITY;

CREATE POLICY horloge ON public.cle_acte TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.courriel TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.dossier TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.journal TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.lecture TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.procedure TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.reveil TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.suivi_tiers TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

CREATE POLICY horloge ON public.tache TO relais_worker, relais_urgence USING (true) WITH CHECK (true);

ALTER TABLE public.journal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lecture ENABLE ROW LEVEL SECURITY;

CREATE POLICY les_siennes ON public.cle_acte TO relais_api USING ((auteur = public.mon_empreinte('auteur'::text))) WITH CHECK ((auteur = public.mon_empreinte('auteur'::text)));

ALTER TABLE public.procedure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reveil ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.suivi_tiers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tache ENABLE ROW LEVEL SECURITY;

CREATE POLICY voir ON public.courriel FOR SELECT TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = courriel.dossier)))));

CREATE POLICY voir ON public.dossier FOR SELECT TO relais_api USING (((titulaire = public.moi()) OR (public.moi() = ANY (appeles)) OR (agent = public.mon_empreinte('agent'::text)) OR (id = public.acte_en_cours())));

CREATE POLICY voir ON public.journal FOR SELECT TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = journal.dossier)))));

CREATE POLICY voir ON public.lecture FOR SELECT TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = lecture.dossier)))));

CREATE POLICY voir ON public.procedure FOR SELECT TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = procedure.dossier)))));

CREATE POLICY voir ON public.reveil FOR SELECT TO relais_api USING (((dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = reveil.dossier)))));

CREATE POLICY voir ON public.suivi_tiers FOR SELECT TO relais_api USING ((tiers = public.mon_empreinte('tiers'::text)));

CREATE POLICY voir ON public.tache FOR SELECT TO relais_api USING (((pour = public.moi()) OR (dossier = public.acte_en_cours()) OR (EXISTS ( SELECT 1
   FROM public.dossier d
  WHERE (d.id = tache.dossier)))));

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO relais_api;
GRANT USAGE ON SCHEMA public TO relais_worker;
GRANT USAGE ON SCHEMA public TO relais_urgence;

GRANT SELECT ON TABLE public.absence TO relais_api;
GRANT SELECT ON TABLE public.absence TO relais_worker;
GRANT SELECT ON TABLE public.absence TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.battement TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.battement TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.battement TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.cle_acte TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cle_acte TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cle_acte TO relais_urgence;

GRANT SELECT ON TABLE public.compte TO relais_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.courriel TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.courriel TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.courriel TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.dossier TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.dossier TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.dossier TO relais_urgence;

GRANT SELECT ON TABLE public.fonction TO relais_api;
GRANT SELECT ON TABLE public.fonction TO relais_worker;
GRANT SELECT ON TABLE public.fonction TO relais_urgence;

GRANT SELECT ON TABLE public.identite TO relais_api;
GRANT SELECT ON TABLE public.identite TO relais_worker;
GRANT SELECT ON TABLE public.identite TO relais_urgence;

GRANT SELECT,INSERT ON TABLE public.journal TO relais_api;
GRANT SELECT,INSERT ON TABLE public.journal TO relais_worker;
GRANT SELECT,INSERT ON TABLE public.journal TO relais_urgence;

GRANT SELECT,INSERT ON TABLE public.lecture TO relais_api;
GRANT SELECT,INSERT ON TABLE public.lecture TO relais_worker;
GRANT SELECT,INSERT ON TABLE public.lecture TO relais_urgence;

GRANT SELECT ON TABLE public.personne TO relais_api;
GRANT SELECT ON TABLE public.personne TO relais_worker;
GRANT SELECT ON TABLE public.personne TO relais_urgence;

GRANT UPDATE(code) ON TABLE public.personne TO relais_api;
GRANT UPDATE(code) ON TABLE public.personne TO relais_worker;
GRANT UPDATE(code) ON TABLE public.personne TO relais_urgence;

GRANT SELECT ON TABLE public.poste TO relais_api;
GRANT SELECT ON TABLE public.poste TO relais_worker;
GRANT SELECT ON TABLE public.poste TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.procedure TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.procedure TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.procedure TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.reveil TO relais_api;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reveil TO relais_worker;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reveil TO relais_urgence;

GRANT SELECT,INSERT ON TABLE public.scellement TO relais_worker;

GRANT SELECT ON TABLE public.secteur TO relais_api;
GRANT SELECT ON TABLE public.secteur TO relais_worker;
GRANT SELECT ON TABLE public.secteur TO relais_urgence;

GRANT SELECT ON TABLE public.secteur_structure TO relais_api;
GRANT SELECT ON TABLE public.secteur_structure TO relais_worker;
GRANT SELECT ON TABLE public.secteur_structure TO relais_urgence;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO relais_api;

GRANT SELECT ON TABLE public.structure TO relais_api;
GRANT SELECT ON TABLE public.structure TO relais_worker;
GRANT SELECT ON TABLE public.structure TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.suivi_tiers TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.suivi_tiers TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.suivi_tiers TO relais_urgence;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tache TO relais_api;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tache TO relais_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tache TO relais_urgence;

